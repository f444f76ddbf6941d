# Reading and writing attributes of instances.
class Particle:
    def __init__(self, x, y, vx, vy):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy
        self.hits = 0


def step(particles, width, height):
    for p in particles:
        p.x = p.x + p.vx
        p.y = p.y + p.vy
        if p.x < 0 or p.x >= width:
            p.vx = -p.vx
            p.x = p.x + 2 * p.vx
            p.hits = p.hits + 1
        if p.y < 0 or p.y >= height:
            p.vy = -p.vy
            p.y = p.y + 2 * p.vy
            p.hits = p.hits + 1


particles = [Particle(i * 7 % 640, i * 13 % 480, i % 5 - 2, i % 7 - 3) for i in range(500)]
for _ in range(5000):
    step(particles, 640, 480)
print(sum(p.x + p.y for p in particles), sum(p.hits for p in particles))
