/** A query with the passages that answer it, as judged by hand: `b13` is paragraph 13 of balancing-act, `h9` paragraph 9 of heart-of-conflicts. */
export interface Judged {
  readonly query: string;
  /** 2: answers it; 1: has something to say about it. All others have nothing. */
  readonly grades: Readonly<Record<string, 1 | 2>>;
}

/** What a reader types. */
export const judgedSearches: readonly Judged[] = [
  { query: 'sanctions russia', grades: { b12: 2, h20: 2, b17: 1, b18: 1 } },
  { query: 'uranium', grades: { b21: 2 } },
  { query: 'air defenses', grades: { b9: 2, b10: 2, h11: 2, h12: 2, h14: 2, h13: 1, b23: 1 } },
  { query: 'drones', grades: { h4: 2, h15: 2, h16: 2, b10: 1, b15: 1 } },
  { query: 'oil price', grades: { b18: 2, h3: 2, h23: 2 } },
  { query: 'mediator', grades: { b5: 2, b21: 2, h24: 2, h25: 2, h28: 2 } },
  { query: 'assad', grades: { b3: 2, h27: 2, h30: 2, h6: 1, h31: 1, b13: 1 } },
  { query: 'partnership treaty', grades: { b8: 2, h5: 2, h7: 1 } },
  { query: 'peskov partnership', grades: { b13: 2, h9: 2, h10: 1 } },
  { query: 'ryabkov nuclear', grades: { b19: 2, b20: 2 } },
  { query: 'chinese weapons for iran', grades: { b23: 2, b24: 2, b16: 1 } },
  { query: 'trump truce', grades: { b18: 2 } },
  { query: 'nuclear inspectors iaea', grades: { b19: 2, b22: 2, b14: 1 } },
  { query: 'syria new government', grades: { h30: 2, h31: 1, b3: 1 } },
  { query: 'mansour disappointment', grades: { h8: 2, h7: 1 } },
  { query: 'north korea', grades: { b16: 2, b24: 2, b2: 1, b4: 1, b9: 1 } },
  { query: 'jewish population israel', grades: { h17: 2, h18: 1 } },
  { query: 'economist trump sanctions', grades: { h20: 2 } },
  { query: 'egypt turkey', grades: { h34: 2 } },
  { query: 'fighters helicopters', grades: { b9: 2, b23: 1 } },
  { query: 'attack on nuclear sites', grades: { b6: 2, h2: 2, b19: 1 } },
  { query: 'war in ukraine resources', grades: { h27: 2, h29: 2, b11: 1, h14: 1, h22: 1 } },
  { query: 'trust in russia', grades: { b3: 2, b13: 2, b25: 2, h33: 2 } },
  { query: 'gulf states', grades: { b12: 2, b24: 1 } },
];

/** What a writer claims and seeks evidence for. */
export const judgedClaims: readonly Judged[] = [
  {
    query: 'Russia gave Iran little more than words during the twelve-day war.',
    grades: { b1: 2, b7: 2, b13: 1, h9: 1, h34: 1 },
  },
  {
    query: 'The treaty of January 2025 does not oblige Moscow to defend Iran.',
    grades: { b8: 2, h7: 2, h5: 1 },
  },
  { query: 'Iran had ordered Su-35 fighters but got only training aircraft.', grades: { b9: 2 } },
  { query: 'Higher oil prices would help Russia pay for its war.', grades: { h3: 2, h23: 2, b18: 1 } },
  {
    query: 'Moscow offered to mediate between Israel and Iran, but Trump declined.',
    grades: { b21: 2, h24: 2, b5: 1, h25: 1 },
  },
  { query: 'Israel destroyed most of the Iranian air defence systems.', grades: { b10: 2, h12: 2, h13: 1 } },
  {
    query: 'Russia builds drones itself by now and no longer depends on Iranian supplies.',
    grades: { b16: 2, b4: 1, h4: 1, h15: 1 },
  },
  { query: 'China could replace Russia as the supplier of arms to Iran.', grades: { b23: 2, b24: 2, b4: 1, b26: 1 } },
  {
    query: 'The Kremlin spokesman denied that Moscow had abandoned Tehran.',
    grades: { b13: 2, h9: 2, h10: 2 },
  },
  {
    query: 'The fall of Assad weakened Iran and Russia in the region.',
    grades: { h6: 2, h27: 2, b3: 1, b13: 1, h30: 1 },
  },
  {
    query: 'Many Israelis come from the former Soviet Union, which Putin takes into account.',
    grades: { h18: 2, h17: 1 },
  },
  { query: 'American strikes on Iran damaged the non-proliferation regime.', grades: { b6: 2, b19: 2 } },
  { query: 'European governments want to restore sanctions over the nuclear programme.', grades: { b14: 2 } },
  {
    query: 'Russia sought good relations with Trump during the war.',
    grades: { b18: 2, h19: 2, b19: 1, b20: 1 },
  },
  { query: 'The war distracts the West from Ukraine.', grades: { b11: 2, h3: 2, h22: 2 } },
  {
    query: 'Russian credibility as an ally has been damaged across the region.',
    grades: { b2: 2, b25: 2, h33: 2, b3: 1, b13: 1, h34: 1 },
  },
  { query: 'Iran may ask Russia to help rebuild its army.', grades: { b4: 2, b15: 2 } },
];
