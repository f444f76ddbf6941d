/**
 * A shape: which attribute name sits in which slot. Objects that got the same names in the same order share their shape,
 * so that one comparison tells an inline cache where the value is.
 *
 * Small objects walk a tree of shared shapes, one new name a step. Past SHARED_MAX names, and after a deletion, an object
 * owns its shape: adding a name then makes a new Shape object (so that caches of the old one never match again) which
 * takes over the same table.
 */
const SHARED_MAX = 40;

/** Shapes of one tree. The trees of built-in types outlive every sandbox: nobody may make them grow without end. */
const TREE_MAX = 5000;

export class Shape {
  private table: Map<string, number> | null = null;
  private transitions: Map<string, Shape> | null = null;
  private isOwned = false;
  /** At the root of a tree: how many shapes it has. */
  private treeSize = 0;
  private readonly root: Shape;

  constructor(
    private readonly parent: Shape | null = null,
    private readonly key: string = "",
    readonly size: number = 0,
  ) {
    this.root = parent === null ? this : parent.root;
  }

  /** Whether other objects that get the same name will have the shape returned by `add`. */
  get isShared(): boolean {
    return !this.isOwned;
  }

  /** What the tree of this shape takes in the heap of V8, about. */
  get treeBytes(): number {
    return this.root.treeSize * 600;
  }

  /** A shape that only one object will have. */
  static owned(names: readonly string[]): Shape {
    const shape = new Shape(null, "", names.length);
    shape.isOwned = true;
    shape.table = new Map(names.map((name, i) => [name, i]));
    return shape;
  }

  /** Slot of the name, -1 when there is none. */
  indexOf(name: string): number {
    const index = (this.table ?? this.buildTable()).get(name);
    return index === undefined ? -1 : index;
  }

  /** The shape of an object of this shape after a new name. */
  add(name: string): Shape {
    if (this.isOwned || this.size >= SHARED_MAX) {
      const table = this.isOwned ? (this.table as Map<string, number>) : new Map(this.table ?? this.buildTable());
      table.set(name, this.size);
      const next = new Shape(null, "", this.size + 1);
      next.isOwned = true;
      next.table = table;
      return next;
    }
    this.transitions ??= new Map();
    let next = this.transitions.get(name);
    if (next === undefined) {
      next = new Shape(this, name, this.size + 1);
      // A class whose instances get ever new names must not grow a tree without end: such objects own their shapes.
      if (this.transitions.size >= 64 || this.root.treeSize >= TREE_MAX) return Shape.owned([...this.names(), name]);
      this.root.treeSize++;
      this.transitions.set(name, next);
    }
    return next;
  }

  /** Names in the order of their slots. */
  names(): string[] {
    return [...(this.table ?? this.buildTable()).keys()];
  }

  private buildTable(): Map<string, number> {
    const names: string[] = [];
    for (let s: Shape = this; s.parent !== null; s = s.parent) names.push(s.key);
    const table = new Map<string, number>();
    for (let i = names.length - 1; i >= 0; i--) table.set(names[i] as string, table.size);
    this.table = table;
    return table;
  }
}

/** Marks an object whose names live in a dict (its first slot). It has no slots by name of its own. */
export const DICT_SHAPE: Shape = Shape.owned([]);
