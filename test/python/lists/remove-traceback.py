# Methods of lists are natives: no frame, anchors on the call.
basket = ['apple', 'pear']
basket.remove('apple')
basket.remove('plum')
