import type { Span } from '../text/span.ts';
import type { Ranked } from './best.ts';
import { highlightsOf } from './marks.ts';
import type { PassageField } from './passageField.ts';
import type { Plan } from './plan.ts';
import type { FilterNode, QueryNode } from './query.ts';

/** Words that all stand where a filter wants them count so much more: such a passage comes before others, unless those are far better. */
const insideWeight = 3;

/**
 * Tells by how much a passage goes up because the words of the query stand in the stretches that its filters are about, such as what a speaker says; `text` is that of the
 * passage. `undefined` when the query has no words or no such filter.
 */
export function insideFactor(plan: Plan): ((one: Ranked, text: string) => number) | undefined {
  const filters = filtersIn(plan.root).flatMap(({ field, value, whole }) => {
    const known = plan.fields.get(field as Parameters<typeof plan.fields.get>[0]);
    return known?.spansOf ? [{ known, values: known.named(value, whole) }] : [];
  });
  if (filters.length === 0 || plan.wanted.length === 0) return undefined;
  return (one, text) => {
    const spans = filters.flatMap(({ known, values }) => spansOf(known, values, one));
    const marks = spans.length === 0 ? [] : highlightsOf(plan, text);
    const inside = marks.filter(([start, end]) => spans.some((span) => span.start <= start && end <= span.end));
    return marks.length === 0 ? 1 : 1 + (insideWeight * inside.length) / marks.length;
  };
}

function spansOf(field: PassageField, values: ReadonlySet<string>, { segment, passage }: Ranked): readonly Span[] {
  const number = segment.sourceOf[passage]!;
  return field.spansOf!(segment.sources[number]!, passage - segment.data.firstPassage[number]!, values);
}

/** The filters that a passage has to pass; those that are excluded are left out. */
function filtersIn(node: QueryNode): FilterNode[] {
  switch (node.kind) {
    case 'filter':
      return [node];
    case 'and':
    case 'or':
      return node.parts.flatMap(filtersIn);
    default:
      return [];
  }
}
