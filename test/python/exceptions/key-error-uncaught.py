# KeyError prints the repr of the key.
data = {'user': {'name': 'ann'}}
print(data['user']['name'])
print(data['user']['e-mail\n'])
