# "During handling of the above exception": two levels.
def read(settings, key):
    try:
        return settings[key]
    except KeyError:
        return settings.defaults[key]
class Settings(dict): pass
read(Settings(a=1), 'a')
read(Settings(a=1), 'b')
