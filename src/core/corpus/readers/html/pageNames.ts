import type { CslName } from '../../../citations/item.ts';
import { noName, occupations } from '../../clutter/lexicon.ts';
import { isPersonName } from '../../clutter/lines.ts';
import { statedNames } from '../statedFields.ts';
import type { SiteName } from './siteName.ts';

/** Words of organisations, which have no family name. */
const organisation =
  /(?<!\p{L})(?:e\. ?v\.|gmbh|ag|inc|ltd|llc|plc|s\.a\.|stiftung|verband|\p{L}+verband|verein|partei|amt|\p{L}+amt|kreuz|ministerium|bundes\p{L}+|gesellschaft|universität|université|universidad|ministère|gouvernement|association|party|bank|government|church|kirche|club|society|union|federation|alliance|kanzlei|sekretariat|pressestelle|presse|agence)(?!\p{L})/iu;

/**
 * The authors a page names in natural order, `Jane Doe`, `By Jane Doe, Ann Other`, with what is no author left out: the page's own site, its address, what an author is.
 * An organisation is taken whole. `undefined` when nobody is left.
 */
export function pageNames(values: readonly string[], site: SiteName): readonly CslName[] | undefined {
  const names = values
    .filter((value) => !site.is(value))
    .flatMap((value) => partsOf(value.replace(/^(?:by|von|par|por|di)(?:\s*:)?\s+/i, '')))
    .filter((name) => !site.is(name) && !/\bwww\.|^\S+\.[a-z]{2,4}$/i.test(name));
  const found = [...new Set(names)].flatMap((name): readonly CslName[] => {
    if (isStaff(name)) return [];
    return isOrganisation(name) ? [{ literal: name }] : (statedNames([name]) ?? []);
  });
  return found.length > 0 ? found : undefined;
}

/** Whether a name has words of an organisation in it; it has no family name then. */
export function isOrganisation(name: string): boolean {
  return organisation.test(name) || noName.test(name);
}

/** "Jane Doe, Ann Other" are two, "Doe, Jane" is one, and in "Jane Doe, CNN" or "Jane Doe, reporter" the second is none. */
function partsOf(value: string): string[] {
  const [first = '', second, ...rest] = value.split(/\s*,\s*/);
  if (second === undefined || rest.length > 0) return value.split(/\s*[,;]\s*/).filter((part) => !isRole(part));
  if (!isPersonName(first)) return [value];
  if (isRole(second) || !isPersonName(second)) return [first];
  return [first, second];
}

function isRole(text: string): boolean {
  return occupations.test(text) || /^\p{Lu}{3,}$/u.test(text);
}

/** Nobody in particular of the site: "Newsdesk", "TVT-Redaktion". */
function isStaff(name: string): boolean {
  return /(?:^|[\s-])(?:staff|redaktion|newsdesk|news desk|desk|editors|editorial (?:team|board)|team|rédaction|la rédaction|redacción|redazione|редакция|reporter|online)$|^(?:the )?editors?$/iu.test(
    name,
  );
}
