import type { WholeDraft } from './wholeDraft.ts';

/** The first set, marked before the rules were tried on it. */
export const drafts: readonly WholeDraft[] = [
  {
    title: 'a feature in Markdown',
    language: 'markdown',
    draft: `---
title: "The valley and the dam"
author: A. Reporter
---

# “Not a drop in reserve”

The so-called “green reservoir” has taken eleven years. In *Peat and water*, and in the radio play “The Drowned Farm”, the valley is a place of fog.

Helen Marsh, who runs the company, says it has “listened to every objection” and that the design was changed “four times” [@reservoir]. “What we cannot do,” she insists, “is leave two million people without a drop in reserve” [@reservoir, para. 2].

Owen Pritchard is not impressed: "They have not answered a single one of our questions about the peat" [@reservoir]. To the county newspaper he had put it almost the same way — “They have not answered any of our questions about the peat” [@reservoir].

> Upland peat holds more carbon than all the forests of the kingdom, and loses it when it is drained.
>
> [@peat, para. 1]

The hydrologist put it to the inquiry that the valley “floods in five winters out of ten” [@reservoir] and that the dam “would turn a danger into a nuisance” [@reservoir].

“I do believe the figures, and neither does the county council”, Pritchard said [@reservoir].

According to Karen Doyle, “a reservoir of this size should never stand on peat” [@peat, para. 3].

Nobody, the assessment says, “has measured what lies below three metres” [@peat, para. 2]. The company’s bill — “£612 million, of which £59 million would be spent on roads” [@reservoir] — includes “a new bridge at Upper Stoke” [@reservoir].

A petition calls the plan “an insult to every drowned sheep in the county” [@reservoir].

Joan Ellery wrote of “the long patience of dry people” [@blueprint2019, 44].

“Between 1990 and 2020 the valley lost 14 per cent of its peat cover”, it is often repeated.
`,
    expected: [
      ['listened to every objection', 'verbatim'],
      ['four times', 'verbatim|none'],
      ['What we cannot do', 'verbatim|marked-edit'],
      ['is leave two million people', 'verbatim'],
      ['They have not answered a single', 'verbatim'],
      ['They have not answered any', 'elsewhere'],
      ['Upland peat', 'verbatim'],
      ['floods in five winters', 'differs!'],
      ['would turn a danger', 'differs'],
      ['I do believe the figures', 'differs!'],
      ['a reservoir of this size', 'differs|wrong-speaker'],
      ['has measured what lies', 'wrong-locator'],
      ['£612 million, of which £59', 'differs!'],
      ['a new bridge at Upper', 'differs!'],
      ['an insult to every', 'not-found'],
      ['the long patience', 'not-checkable'],
      ['Between 1990', 'uncited'],
    ],
  },
  {
    title: 'a chapter in LaTeX with csquotes',
    language: 'latex',
    draft: `\\documentclass{article}
\\usepackage{csquotes}
\\begin{document}
\\section{\\enquote{Every objection}}
% \\enquote{nobody has read this comment at all} \\autocite{peat}
The company claims to have \\enquote{listened to every objection} \\autocite[2]{reservoir}, yet, as \\textcquote{peat}{The design has been changed four times, and each time it has grown} shows, not every voice was heard.

\\blockcquote[para.~4]{peat}{Between 1990 and 2020 the valley lost 14~per cent of its peat cover; the rate has slowed since grazing was limited.}

\\textcite{reservoir} quotes the farmer, who says: \\enquote{They have not answered a single one of our questions \\textelp{} and neither does the county council.}

\\begin{displayquote}[\\autocite{reservoir}]
What we cannot do is to leave two million people without a drop in reserve.
\\end{displayquote}

Yusuf told the inquiry that the valley \`\`floods in four winters out of ten''~\\parencite{reservoir}. She held that \\enquote{\\textins{a} reservoir of that size should never stand on peat} \\parencite[3]{peat}. Marsh replied that \\enquote{nobody has measured what lies below three meters} \\parencite{peat}.

The bridge \\enquote{at Lower Stoke} \\autocite{reservoir} is \\emph{not} in the plan. \\enquote{Neither alarm nor comfort follows from these numbers}, the appendix adds \\autocite{peat}.

Some speak of a \\enquote{dam}, others of a \\enquote{bund}. Ellery's \\enquote{The Long Patience of Dry People} \\autocite{blueprint2019} is the standard account.
\\end{document}
`,
    expected: [
      ['listened to every', 'verbatim'],
      ['The design has been changed', 'verbatim'],
      ['Between 1990', 'verbatim'],
      ['They have not answered', 'marked-edit'],
      ['What we cannot do is to', 'differs'],
      ['floods in four', 'verbatim'],
      ['[a] reservoir of that', 'differs'],
      ['nobody has measured', 'differs'],
      ['at Lower Stoke', 'verbatim'],
      ['Neither alarm', 'not-found'],
      ['The Long Patience', 'not-checkable|none'],
    ],
  },
  {
    title: 'an essay in Typst',
    language: 'typst',
    draft: `#set text(lang: "en")
#let note(body) = [“draft of a note that is no quotation” #body]
= The river

Asked about gauges, Brandt answered: "Two of them still work, and nobody has been paid to read them since the autumn of 2019" @hearing.
Holt pressed him. #quote[So when the company says that the river is watched day and night, it is not true?] @hearing
He evaded: "I would rather say that it is hope" @hearing.

#quote(block: true, attribution: [@reservoir])[
  They have not answered a single one of our questions about the peat … What we cannot do is leave two million people without a drop in reserve.
]

The company \\"changed the design four times\\" @reservoir. Work "will start in March 2024, twelve years after the first public inquiry" @reservoir[p. 1].
// "this comment quotes nothing at all" @peat
The rate "has slowed since grazing was limited" #cite(<peat>, supplement: [para. 4]), a "success".

Brandt told the committee: "How many gauges are there below the dam?" @hearing
`,
    expected: [
      ['Two of them', 'verbatim'],
      ['So when the company', 'verbatim'],
      ['I would rather', 'differs'],
      ['They have not answered a single one of our questions about the peat … What', 'differs'],
      ['will start in March', 'differs!'],
      ['has slowed since', 'verbatim'],
      ['changed the design', 'verbatim'],
      ['How many gauges', 'verbatim|wrong-speaker'],
    ],
  },
  {
    title: 'notes in Org',
    language: 'org',
    draft: `#+title: Notes "on the valley"
#+bibliography: refs.bib

* The hearing
There "were six in 2011" [cite:@hearing], says Brandt, of which /two/ work. “nobody has been paid to read them since the autumn of 2018” [cite:@hearing].

#+begin_quote
Upland peat holds less carbon than all the forests of the kingdom, and loses it when it is drained. [cite:@peat p. 3]
#+end_quote

#+begin_src sh
echo "not a quotation of any kind"
#+end_src

- “We have listened to every objection, and we have changed the design [four] times” [cite:@reservoir]
- “We have listened to every objection … we have changed the design four times” [cite:@reservoir]
- “They have not answered a single one of our questions about the peat” [cite:@peat]

The cost, “£612 million, of which £95 million would be spent on roads, a railway siding and a new bridge” [cite/t:@reservoir].
`,
    expected: [
      ['were six in 2011', 'verbatim'],
      ['nobody has been paid', 'differs!'],
      ['Upland peat', 'differs'],
      ['We have listened to every objection, and', 'marked-edit'],
      ['We have listened to every objection …', 'marked-edit'],
      ['They have not', 'elsewhere'],
      ['£612', 'verbatim'],
    ],
  },
  {
    title: 'plain text',
    language: 'plaintext',
    draft: `THE VALLEY

"Two of them still work," said Brandt, "and nobody has been paid to read them since the autumn of 2019."

Helen Marsh: "What we cannot do is leave two million people without a drop in reserve."

Owen Pritchard said, "They never answered a single one of our questions about the peat."

The meeting was called "lively" by the local paper. "The dam will be painted blue and gold before the queen comes," a joke went.
`,
    expected: [
      ['Two of them still', 'uncited'],
      ['and nobody has been', 'uncited'],
      ['What we cannot', 'uncited'],
      ['They never answered', 'uncited'],
      ['The dam will be', 'unsourced'],
    ],
  },
  {
    title: 'ein Bericht in Quarto',
    language: 'quarto',
    draft: `---
title: Altenried
lang: de
---

Mit „31 gegen 22 Stimmen“ [@klinik, Abs. 1] fiel die Entscheidung. Landrätin Böhme sagte: „Wir werden keine einzige Geburt mehr nach Rosenau schicken“ [@klinik]. Sie fügte hinzu: »Wer hier lebt, soll auch hier zur Welt kommen dürfen.« [@klinik]

Willmann warnt: „Ohne zwölf zusätzliche Pflegekräfte ist die Station im Winter nicht mehr zu halten“ [@klinik]. Laut Böhme ist „die Station im Winter nicht zu halten“ [@klinik].

Die Vereinigung wollte „die Notaufnahme […] schließen“ [@klinik], wogegen „8400 Bürger“ [@klinik] protestierten. Das Land zahlt „höchstens jedoch 4,9 Millionen Euro im Jahr“ [@klinik].

Auch anderswo wird gestritten. “We have changed the design four times” [@reservoir], heißt es in England; „Wir haben jeden Einwand gehört“ [@reservoir, para. 2], sagte Helen Marsh.

„Wir werden eine einzige Geburt mehr nach Rosenau schicken“ [@klinik] hat niemand gesagt. Das ist kein „Sparhaus“, sondern ein Haus.

> Der Kreistag hat am Mittwoch mit 31 gegen 22 Stimmen beschlossen, das Krankenhaus in Altenried zu schließen. [@klinik]
`,
    expected: [
      ['31 gegen 22', 'verbatim'],
      ['Wir werden keine', 'verbatim'],
      ['Wer hier lebt', 'verbatim'],
      ['Ohne zwölf', 'differs'],
      ['die Station im Winter', 'verbatim|wrong-speaker'],
      ['die Notaufnahme', 'marked-edit'],
      ['8400', 'verbatim|marked-edit|none|differs'],
      ['höchstens', 'differs!'],
      ['We have changed', 'differs'],
      ['Wir haben jeden', 'translated'],
      ['Wir werden eine', 'differs!'],
      ['Der Kreistag', 'differs!'],
    ],
  },
  {
    title: 'un article en LaTeX',
    language: 'latex',
    draft: `\\documentclass{article}
\\usepackage[french]{babel}
\\begin{document}
La maire l'affirme : \\og Ce n'est pas un luxe, c'est une réparation\\fg{} \\cite{tramway}. « Les quartiers nord attendent depuis vingt ans » \\cite{tramway}, ajoute-t-elle.

Selon Sophie Garnier, \\og personne n'a mesuré ce que dix-huit mois de travaux feront aux boutiques de la rue Haute\\fg{} \\cite{tramway}.

Le coût \\enquote{est estimé à 148 millions d'euros, dont un tiers à la charge de la région} \\cite{tramway}. L'ouverture «~a été repoussée à l'automne 2028~» \\cite[5]{tramway}, «~prévue d'abord pour 2027~» \\cite{tramway}.

Le vote \\enquote{par 27 voix contre 8} \\cite{tramway} a surpris. \\enquote{C'est pas un luxe, c'est une réparation} \\cite{tramway} serait faux. On parle de \\og tram-train\\fg.

\\begin{quote}
Le conseil municipal de Saint-Albin a voté jeudi, par 27 voix contre 8, la construction d'une deuxième ligne de tramway. \\cite{tramway}
\\end{quote}
\\end{document}
`,
    expected: [
      ["Ce n'est pas", 'verbatim'],
      ['Les quartiers', 'verbatim'],
      ["personne n'a mesuré", 'wrong-speaker'],
      ['est estimé', 'differs!'],
      ['a été repoussée', 'verbatim'],
      ["prévue d'abord", 'differs!'],
      ['par 27 voix', 'verbatim'],
      ["C'est pas", 'differs'],
      ['Le conseil municipal', 'differs!'],
    ],
  },
  {
    title: 'заметка в Markdown',
    language: 'markdown',
    draft: `---
lang: ru
---

Директор заявила: «Мы не будем закрывать музей ни на один день» [@muzej]. По её словам, «коллекция останется в городе, а здание будет отремонтировано к маю» [@muzej, para. 2].

«Мы будем закрывать музей», — говорит Сафонова [@muzej].

Ланской утверждает: «Здание стоит на сваях 1917 года, и каждый паводок отнимает у него по сантиметру» [@muzej]. По словам Сафоновой, «каждый паводок отнимает у него по сантиметру» [@muzej].

В фондах «хранится 23 тысячи предметов […] каждый десятый выставлен» [@muzej]. Ремонт «обойдется втрое дороже переезда» [@muzej]. В бюджете „выделено 48 миллионов рублей“ [@muzej].

Роман «Музей без реки» здесь ни при чём. «Река давно ушла от города, и никто её не искал» [@muzej] — выдумка.
`,
    expected: [
      ['Мы не будем', 'verbatim'],
      ['коллекция', 'differs|verbatim|marked-edit'],
      ['Мы будем закрывать', 'differs!'],
      ['Здание стоит', 'differs!'],
      ['каждый паводок отнимает', 'wrong-speaker'],
      ['хранится', 'marked-edit'],
      ['обойдется', 'verbatim|differs'],
      ['выделено', 'verbatim'],
      ['Река давно', 'not-found'],
    ],
  },
];
