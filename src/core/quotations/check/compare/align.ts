/** What makes one word of the quotation into words of the source: `same` and `changed` take one of each, `added` one of the quotation, `dropped` one of the source. */
export type AlignmentStep = 'same' | 'changed' | 'added' | 'dropped';

/** The stretch of `target` nearest to `query`; `start` and `end` count elements of `target`. */
export interface Alignment {
  readonly distance: number;
  readonly start: number;
  readonly end: number;
  readonly steps: readonly AlignmentStep[];
}

/** More than a query has words: a word that is the same counts as less than one that is not. */
const apart = 2 ** 16;

/**
 * The semi-global alignment of `query` with `target` by edit distance: the whole of the query against any stretch of the target (P. Sellers, "The theory and
 * computation of evolutionary distances", 1980). Of equals that with most elements which are the same, of these the leftmost. Takes time and memory of the
 * product of the lengths: give it stretches.
 */
export function align(query: readonly string[], target: readonly string[]): Alignment {
  const width = target.length + 1;
  // Distance times `apart`, less the elements that are the same.
  const cells = new Int32Array((query.length + 1) * width);
  for (let row = 1; row <= query.length; row++) {
    const at = row * width;
    cells[at] = row * apart;
    for (let column = 1; column < width; column++) {
      const changed = cells[at - width + column - 1]! + (query[row - 1] === target[column - 1] ? -1 : apart);
      cells[at + column] = Math.min(changed, cells[at - width + column]! + apart, cells[at + column - 1]! + apart);
    }
  }
  const last = query.length * width;
  let end = 0;
  for (let column = 1; column < width; column++) if (cells[last + column]! < cells[last + end]!) end = column;
  return traceback(query, target, cells, end);
}

function traceback(query: readonly string[], target: readonly string[], cells: Int32Array, end: number): Alignment {
  const width = target.length + 1;
  const steps: AlignmentStep[] = [];
  let row = query.length;
  let column = end;
  while (row > 0) {
    const here = cells[row * width + column]!;
    const isSame = column > 0 && query[row - 1] === target[column - 1];
    if (column > 0 && here === cells[(row - 1) * width + column - 1]! + (isSame ? -1 : apart)) {
      steps.push(isSame ? 'same' : 'changed');
      row--;
      column--;
    } else if (here === cells[(row - 1) * width + column]! + apart) {
      steps.push('added');
      row--;
    } else {
      steps.push('dropped');
      column--;
    }
  }
  const distance = steps.filter((each) => each !== 'same').length;
  return { distance, start: column, end, steps: steps.reverse() };
}
