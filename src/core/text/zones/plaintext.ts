import { emailAt, urlEnd, urlStart } from './links.ts';
import { type Zone, ZoneList } from './zone.ts';

/** URLs and e-mail addresses. */
export function plaintextZones(text: string): Zone[] {
  const list = new ZoneList();
  const token = new RegExp(`@|${urlStart.source}`, 'gi');
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '@') {
      const email = emailAt(text, match.index);
      if (!email) continue;
      list.add('email', email.start, email.end);
      token.lastIndex = email.end;
    } else {
      const end = urlEnd(text, match.index);
      list.add('link', match.index, end);
      token.lastIndex = Math.max(token.lastIndex, end);
    }
  }
  return list.zones;
}
