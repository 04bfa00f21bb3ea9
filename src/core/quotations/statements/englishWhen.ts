import type { When } from './rules.ts';
import { type DateWords, whenIn } from './when.ts';

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const short = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const days = 'sunday|monday|tuesday|wednesday|thursday|friday|saturday';
const part = '(?:\\s+(?:morning|afternoon|evening|night))?';
const month = `(?:${months}|(?:${short})\\b\\.?)`;

const english: DateWords = {
  pattern: new RegExp(
    `\\b(?:(?:early|late|earlier|later)\\s+)?(?:on\\s+)?(?:(?<weekday>${days})${part}(?:,?\\s+)?)?(?:on\\s+)?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${month})|(?<month2>${month})\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d))(?:,?\\s+(?<year>\\d{4})\\b)?` +
      `|\\b(?:in\\s+)?(?:(?:early|late|mid)[\\s-]+)?(?<month3>${months})\\s+(?<year2>\\d{4})\\b` +
      `|\\b(?:(?:earlier|later|early|late)\\s+)?(?:on\\s+)?(?:(?:last|this|next)\\s+)?(?<weekday2>${days})${part}\\b` +
      `|\\b(?<relative>yesterday|today)\\b` +
      `|\\b(?:earlier\\s+)?(?:last|this)\\s+(?:week|month|year|spring|summer|autumn|winter|fall|night|weekend|january|february|march|april|june|july|august|september|october|november|december)\\b` +
      `|\\bin\\s+(?<year3>(?:1[89]|20)\\d{2})\\b`,
    'iu',
  ),
  monthOf: (name) =>
    months.split('|').findIndex((full) => full.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))),
  weekdayOf: (name) => days.split('|').indexOf(name.toLowerCase()),
  ahead: /next|this/i,
  daysBack: (name) => (name.toLowerCase() === 'yesterday' ? 1 : 0),
};

/** Without one of these there is no date. */
const hint = /\d|day|last|this/i;

/** The date in an English text, as printed and, against a proved date, resolved. */
export function englishWhen(text: string, sourceDate: string | undefined): When | undefined {
  return hint.test(text) ? whenIn(text, english, sourceDate) : undefined;
}

const occasion =
  'news conference|press conference|conference|press briefing|briefing|interview|speech|statement|meeting|summit|hearing|address|post|letter|article|column|debate|forum|session|telephone call|phone call|video call|call|podcast|broadcast|rally|ceremony|lecture|email|e-mail|tweet|sermon|testimony|memoir|blog post|op-ed';
const venue = new RegExp(
  `\\b(?:at|during|in|after|on)\\s+(?:an?|the|his|her|their|its|this|last|that)\\s+(?:[\\p{L}\\p{N}’'-]+\\s+){0,4}?(?:${occasion})\\b(?:\\s+(?:in|with|to|at|on|for|of)\\s+(?:the\\s+)?\\p{Lu}[\\p{L}’'.-]*(?:\\s+(?:\\p{Lu}[\\p{L}’'.-]*))*)?`,
  'u',
);

/** Where it was said, as an English text prints it: "at a briefing in Vienna". */
export function englishVenue(text: string): string | undefined {
  return venue.exec(text)?.[0].replace(/[.,]$/, '');
}
