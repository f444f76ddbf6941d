# Properties that call properties.
class Box:
    @property
    def area(self): return self.width * self.height
    @property
    def width(self): return 3
    @property
    def height(self): return self.depth
Box().area
