# Anchors of a comparison.
limits = {'low': 1, 'high': None}
value = 5
print(limits['low'] <= value)
ok = limits['low'] <= value <= limits['high']
