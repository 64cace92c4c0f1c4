/** A drawn part of a process as the reference model and the drawing both know it; leaves are user tasks. */
export type Part =
  | { readonly kind: 'task'; readonly id: string }
  | { readonly kind: 'sequence'; readonly id: string; readonly parts: readonly Part[] }
  | { readonly kind: 'all'; readonly id: string; readonly parts: readonly Part[] }
  /** Its last part only where none is chosen. */
  | { readonly kind: 'some'; readonly id: string; readonly parts: readonly Part[]; readonly chosen: readonly boolean[] }
  | { readonly kind: 'sub'; readonly id: string; readonly body: Part }
  /** Its body, then the task `id` that says whether the body is walked again. */
  | { readonly kind: 'loop'; readonly id: string; readonly body: Part };

/** A part as it is walked; a loop has as many rounds as it was walked, each with a decision behind it. */
interface Place {
  readonly part: Part;
  readonly parent?: Place;
  readonly children: Place[];
  status: 'idle' | 'open' | 'done';
  /** When it was opened last. */
  since: number;
}

/**
 * Says what is open in a well-structured process, by its tree alone: no tokens, no joins, no history. Going back resets what comes later in
 * every sequence around the task, and later rounds; whatever lies beside it stays.
 */
export class ReferenceModel {
  private readonly root: Place;
  private clock = 0;

  constructor(part: Part) {
    this.root = placeOf(part);
    this.open(this.root);
  }

  /** Ids of the open tasks, sorted. */
  openTasks(): string[] {
    return this.leaves(({ status }) => status === 'open').sort();
  }

  isOver(): boolean {
    return this.root.status === 'done';
  }

  /** Completes an open task; the decision of a loop says whether it goes round again. */
  complete(id: string, again: boolean): void {
    const place = this.places().find((candidate) => candidate.part.id === id && isLeaf(candidate) && candidate.status === 'open');
    if (place === undefined) throw new RangeError(`${id} is not open`);
    this.finish(place, again);
  }

  /** Goes back from one open task to another one that comes before it; returns whether there is such a way. */
  goBack(from: string, to: string): boolean {
    const origin = this.places().find((place) => place.part.id === from && isLeaf(place) && place.status === 'open');
    if (origin === undefined) return false;
    const around = upwards(origin);
    const named = this.places().filter((place) => place.part.id === to && isTarget(place));
    const behind = named.filter((place) => around.includes(place) || (place.status === 'done' && precedes(place, origin)));
    const target = behind.sort((one, other) => one.since - other.since).at(-1);
    if (target === undefined || around.includes(target)) return false;
    for (let child = target; child.parent !== undefined; child = child.parent) resetBehind(child.parent, child);
    this.open(target);
    return true;
  }

  private open(place: Place): void {
    place.status = 'open';
    this.clock += 1;
    place.since = this.clock;
    const { part } = place;
    if (part.kind === 'task') return;
    if (part.kind === 'loop') this.openRound(place);
    else {
      place.children.splice(0, place.children.length, ...childrenOf(part, place));
      for (const child of beginnings(place)) this.open(child);
    }
  }

  private openRound(loop: Place): void {
    if (loop.part.kind !== 'loop') return;
    const { body, id } = loop.part;
    loop.children.push(placeOf(body, loop), placeOf({ kind: 'task', id }, loop));
    const first = loop.children.at(-2);
    if (first !== undefined) this.open(first);
  }

  private finish(place: Place, again: boolean): void {
    place.status = 'done';
    const { parent } = place;
    if (parent === undefined) return;
    const next = nextAfter(parent, place);
    if (next !== undefined) this.open(next);
    else if (parent.part.kind === 'loop' && again) this.openRound(parent);
    else if (parent.children.every(({ status }) => status !== 'open')) this.finish(parent, false);
  }

  private leaves(fits: (place: Place) => boolean): string[] {
    return this.places()
      .filter((place) => isLeaf(place) && fits(place))
      .map(({ part }) => part.id);
  }

  private places(from: Place = this.root): Place[] {
    return [from, ...from.children.flatMap((child) => this.places(child))];
  }
}

const isLeaf = ({ part }: Place): boolean => part.kind === 'task';
const isTarget = ({ part }: Place): boolean => part.kind === 'task' || part.kind === 'sub';
const isOrdered = ({ part }: Place): boolean => part.kind === 'sequence' || part.kind === 'loop';

function placeOf(part: Part, parent?: Place): Place {
  return { part, children: [], status: 'idle', since: 0, ...(parent === undefined ? {} : { parent }) };
}

function childrenOf(part: Part, place: Place): Place[] {
  if (part.kind === 'sub') return [placeOf(part.body, place)];
  return 'parts' in part ? part.parts.map((inner) => placeOf(inner, place)) : [];
}

function beginnings({ part, children }: Place): readonly Place[] {
  if (part.kind === 'all' || part.kind === 'sub') return children;
  if (part.kind !== 'some') return children.slice(0, 1);
  const chosen = children.filter((_child, index) => index < children.length - 1 && part.chosen[index] === true);
  return chosen.length > 0 ? chosen : children.slice(-1);
}

function nextAfter(parent: Place, child: Place): Place | undefined {
  return isOrdered(parent) ? parent.children[parent.children.indexOf(child) + 1] : undefined;
}

function resetBehind(parent: Place, child: Place): void {
  parent.status = 'open';
  if (!isOrdered(parent)) return;
  const later = parent.children.indexOf(child) + 1;
  // A round is its body and its decision: what begins another round goes.
  const kept = parent.part.kind === 'loop' ? later + (later % 2) : parent.children.length;
  const fresh = parent.children.slice(later, kept).map(({ part }) => placeOf(part, parent));
  parent.children.splice(later, parent.children.length, ...fresh);
}

/** Whether one place comes before another wherever their ways part, and does not lie in a sub-process that is over. */
function precedes(place: Place, other: Place): boolean {
  const way = upwards(place);
  const around = upwards(other);
  const common = way.find((candidate) => around.includes(candidate));
  if (common === undefined || !isOrdered(common)) return false;
  const inside = way.slice(1, way.indexOf(common));
  if (inside.some(({ part }) => part.kind === 'sub')) return false;
  const [one, two] = [way, around].map((path) => path[path.indexOf(common) - 1]);
  return one !== undefined && two !== undefined && common.children.indexOf(one) < common.children.indexOf(two);
}

function upwards(place: Place): Place[] {
  return [place, ...(place.parent === undefined ? [] : upwards(place.parent))];
}
