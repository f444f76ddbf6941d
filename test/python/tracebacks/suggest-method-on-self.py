# A missing method of self with a close name.
class Robot:
    def move_forward(self): print('moving')
    def run(self):
        self.move_forward()
        self.move_foward()
Robot().run()
