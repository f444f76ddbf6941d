"""A text adventure as a state machine: rooms, items, doors, a timer and a script of commands."""


class Choices(type):
    """Turns the plain attributes of a class into its instances."""

    def __new__(mcls, name, bases, namespace):
        plain = {k: v for k, v in namespace.items() if not k.startswith("_") and isinstance(v, str)}
        cls = super().__new__(mcls, name, bases, {k: v for k, v in namespace.items() if k not in plain})
        cls.members = [cls(k, v) for k, v in plain.items()]
        for member in cls.members:
            setattr(cls, member.name, member)
        return cls

    def __iter__(cls):
        return iter(cls.members)


class State(metaclass=Choices):
    EXPLORING = "exploring"
    DARK = "in the dark"
    WON = "won"
    LOST = "lost"

    def __init__(self, name, value):
        self.name, self.value = name, value

    @property
    def over(self):
        return self in (State.WON, State.LOST)


class Item:
    def __init__(self, name, text, *, takeable=True, **properties):
        self.name = name
        self.text = text
        self.takeable = takeable
        self.properties = properties

    def __getattr__(self, name):
        try:
            return self.__dict__["properties"][name]
        except KeyError:
            return None

    def __str__(self):
        article = "an" if self.name[0] in "aeiou" else "a"
        return f"{article} {self.name}"


class Lamp(Item):
    def __init__(self, oil):
        super().__init__("lamp", "A brass lamp.")
        self.oil = oil
        self.burning = False

    def tick(self):
        if self.burning:
            self.oil -= 1
            if self.oil <= 0:
                self.burning = False
                yield "The lamp goes out."
            elif self.oil == 2:
                yield "The lamp flickers."


class Room:
    opposite = {"north": "south", "south": "north", "east": "west", "west": "east", "up": "down", "down": "up"}

    def __init__(self, name, text, *, dark=False):
        self.name, self.text, self.dark = name, text, dark
        self.exits, self.items, self.visits = {}, {}, 0

    def connect(self, direction, other, *, key=None):
        self.exits[direction] = (other, key)
        other.exits[self.opposite[direction]] = (self, key)
        return other

    def put(self, *items):
        self.items.update((item.name, item) for item in items)
        return self

    def __contains__(self, name):
        return name in self.items

    def describe(self):
        self.visits += 1
        yield f"[{self.name}]"
        if self.visits == 1:
            yield self.text
        if self.items:
            yield "You see " + ", ".join(map(str, self.items.values())) + "."
        doors = [d + (" (locked)" if key else "") for d, (_, key) in sorted(self.exits.items())]
        yield f"Exits: {', '.join(doors) or 'none'}"


class GameError(Exception):
    """What the player is told; the turn does not count."""


def command(*names):
    def mark(method):
        method.commands = names
        return method

    return mark


class Game:
    commands = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.commands = {
            name: attribute
            for base in reversed(cls.__mro__)
            for attribute in vars(base).values()
            for name in getattr(attribute, "commands", ())
            if callable(attribute)
        }

    def __init__(self, start, limit):
        self.room, self.limit = start, limit
        self.bag, self.turn, self.state = {}, 0, State.EXPLORING

    def run(self, script):
        yield from self.look()
        for line in script:
            if self.state.over:
                break
            yield f"> {line}"
            try:
                yield from self.execute(line)
            except GameError as error:
                yield str(error)
                continue
            self.turn += 1
            yield from self.after_turn()
        yield f"-- {self.state.value} after {self.turn} turns with {len(self.bag)} items --"

    def execute(self, line):
        verb, *rest = line.lower().split()
        if verb in Room.opposite:
            verb, rest = "go", [verb]
        handler = self.commands.get(verb)
        if handler is None:
            near = [name for name in sorted(self.commands) if name[:2] == verb[:2]]
            raise GameError(f"I do not know {verb!r}." + (f" Did you mean {near[0]!r}?" if near else ""))
        try:
            return list(handler(self, *rest))
        except TypeError as error:
            raise GameError(f"What do you want to {verb}?") from error

    def after_turn(self):
        for item in [*self.bag.values(), *self.room.items.values()]:
            if (tick := getattr(item, "tick", None)) is not None:
                yield from tick()
        if self.state.over:
            return
        if self.turn >= self.limit:
            self.state = State.LOST
            yield "The cave collapses!"
        else:
            self.state = State.EXPLORING if self.lit else State.DARK

    @property
    def lit(self):
        near = [*self.bag.values(), *self.room.items.values()]
        return not self.room.dark or any(item.burning for item in near)

    def look(self):
        if self.lit:
            yield from self.room.describe()
        else:
            yield "It is pitch dark."


class Cave(Game):
    @command("look", "l")
    def do_look(self):
        yield from self.look()

    @command("go", "walk")
    def do_go(self, direction):
        match self.room.exits.get(direction):
            case None:
                raise GameError(f"You cannot go {direction}.")
            case (_, key) if key is not None and key not in self.bag:
                raise GameError(f"The door is locked. It needs the {key}.")
            case (room, key):
                if key:
                    yield f"You unlock the door with the {key}."
                self.room = room
                yield from self.look()

    @command("take", "get")
    def do_take(self, name):
        if name == "all":
            takeable = [n for n, item in self.room.items.items() if item.takeable]
            if not takeable:
                raise GameError("There is nothing to take.")
            for each in takeable:
                yield from self.do_take(each)
            return
        if name not in self.room or not self.lit:
            raise GameError(f"There is no {name} here.")
        item = self.room.items[name]
        if not item.takeable:
            raise GameError(f"The {name} cannot be taken.")
        self.bag[name] = self.room.items.pop(name)
        yield f"Taken: {name}."
        if item.treasure and len([i for i in self.bag.values() if i.treasure]) == 2:
            self.state = State.WON
            yield "You have both treasures!"

    @command("drop")
    def do_drop(self, name):
        try:
            self.room.put(self.bag.pop(name))
        except KeyError:
            raise GameError(f"You have no {name}.") from None
        yield f"Dropped: {name}."

    @command("examine", "x")
    def do_examine(self, name):
        for place in (self.bag, self.room.items):
            if name in place:
                item = place[name]
                yield item.text + (f" Oil for {item.oil} turns." if isinstance(item, Lamp) else "")
                return
        raise GameError(f"There is no {name} here.")

    @command("light")
    def do_light(self, name="lamp"):
        match self.bag.get(name):
            case Lamp(oil=oil) as lamp if oil > 0:
                lamp.burning = True
                yield "The lamp burns."
                yield from self.look()
            case Lamp():
                raise GameError("There is no oil left.")
            case None:
                raise GameError(f"You have no {name}.")
            case other:
                raise GameError(f"You cannot light the {other.name}.")

    @command("inventory", "i")
    def do_inventory(self):
        yield "You carry " + (", ".join(str(item) for item in self.bag.values()) or "nothing") + "."


def build():
    hall = Room("Hall", "A hall with a cold fireplace.").put(Lamp(6), Item("anvil", "Too heavy.", takeable=False))
    cellar = Room("Cellar", "Barrels and dust.", dark=True).put(Item("key", "An iron key."), Item("crown", "A golden crown.", treasure=True))
    vault = Room("Vault", "Steel walls.").put(Item("emerald", "It glows.", treasure=True))
    hall.connect("down", cellar)
    hall.connect("east", vault, key="key")
    return hall


SCRIPTS = {
    "winner": ["east", "take lamp", "x lamp", "down", "take key", "light", "take all", "i", "up", "go east", "take emerald", "look"],
    "loser": ["dance", "lokk", "take anvil", "take", "north", "get lamp", "light lamp", "i", "l", "l", "l", "drop sword", "look", "light", "down"],
    "dropper": ["take lamp", "light anvil", "light", "drop lamp", "down", "up", "take lamp", "light key", "x key", "x anvil"],
}
for name, script in SCRIPTS.items():
    print(f"=== {name} ===")
    game = Cave(build(), limit=12)
    for text in game.run(script):
        print(text)
print(sorted(Cave.commands), [s.name for s in State if s.over])
