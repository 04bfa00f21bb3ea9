import type { WholeDraft } from './wholeDraft.ts';

/** A third set: awkward ways to quote, marks of TeX's fonts, French. */
export const awkwardDrafts: readonly WholeDraft[] = [
  {
    title: 'many ways, Markdown',
    language: 'markdown',
    draft: `As @reservoir puts it: “What we cannot do is leave two million people without a drop in reserve.”

Marsh spoke of “every objection” and of having “changed the design four times”; she would not “leave 2 million people without a drop in reserve” [@reservoir].

“They have not answered a single one of our questions about the peat,” said Owen Pritchard, who added: “I don't believe the figures” [@reservoir].

“They have not answered a single one of our questions . . . I do not believe the figures, and neither does the county council” [@reservoir].

“A reservoir of this size should never stand on peat.... The design has been changed” [@peat].

“The design has been changed four times - and each time it has grown” [@peat]. “The design has been changed four times and each time it has grown” [@peat].

“We’ve listened to every objection” [@reservoir]. “We have listened to *every* objection” (emphasis mine) [@reservoir].

> “We have listened to every objection, and we have changed the design four times,” said Helen Marsh, chief executive of Wessex Vale Water.
>
> — [@reservoir, para. 2]

The dam 'would turn a nuisance into a danger', Yusuf warned [@reservoir, paras 4–5]. Her words, “A reservoir of this size should never stand on peat”, were printed [@peat, para. 2].

| Speaker | Words |
|---|---|
| Doyle | “declined to comment” [@reservoir] |
| Marsh | “without any drop in reserve” [@reservoir] |

“The ministry for the environment, Karen Doyle, has until the end of June to decide” [@reservoir].

“Work on the Ashcombe reservoir will start in May 2024” [@reservoir]; “Work on the Ashford reservoir will start in March 2024” [@reservoir].

Somebody wrote “Upland peat holds more carbon than all the forests of the kingdom” [see @peat, para. 1; @reservoir].

“The carbon of the kingdom's peat is held in all its upland forests” [@peat].

In “Peat and water” [@peat] and “The reservoir that nobody wanted” [@reservoir] it stands in black and white.

The valley “floods in four winters out of ten” (@reservoir). It “floods four winters out of ten” (@reservoir). It “floods in ten winters out of four” (@reservoir).
`,
    expected: [
      ['What we cannot do', 'verbatim'],
      ['every objection', 'verbatim|none'],
      ['changed the design', 'verbatim'],
      ['leave 2 million', 'differs!'],
      ['They have not answered a single one of our questions about', 'verbatim|marked-edit'],
      ["I don't", 'differs'],
      ['They have not answered a single one of our questions . . .', 'marked-edit'],
      ['A reservoir of this size should never stand on peat....', 'differs'],
      ['The design has been changed four times - and', 'differs'],
      ['The design has been changed four times and', 'differs'],
      ['We’ve', 'differs'],
      ['We have listened to every objection', 'verbatim|marked-edit'],
      ['“We have listened', 'verbatim|marked-edit'],
      ['would turn a nuisance', 'verbatim'],
      ['A reservoir of this size should', 'wrong-locator'],
      ['declined to comment', 'verbatim'],
      ['without any drop', 'differs'],
      ['The ministry', 'differs'],
      ['Work on the Ashcombe reservoir will start in May', 'differs!'],
      ['Work on the Ashford', 'differs!'],
      ['Upland peat holds more carbon than all', 'verbatim'],
      ['The carbon of', 'not-found|differs'],
      ['Peat and water', 'verbatim'],
      ['The reservoir that', 'verbatim'],
      ['floods in four', 'verbatim'],
      ['floods four', 'differs'],
      ['floods in ten', 'differs!'],
    ],
  },
  {
    title: 'русский LaTeX',
    language: 'latex',
    draft: `\\documentclass{article}
\\begin{document}
Как сказала директор Ольга Сафонова, \\enquote{коллекция останется в городе} \\cite{muzej}. <<Здание будет отремонтировано к маю>> \\cite{muzej}, обещала она.

Ланской уверен: <<Здание стоит на сваях 1911~года, и каждый паводок отнимает у него по сантиметру>> \\cite[с.~3]{muzej}. Он же: <<каждый паводок отнимает у него по два сантиметра>> \\cite{muzej}.

\\begin{quote}
В фондах музея хранится 32 тысячи предметов, из них лишь каждый десятый выставлен. \\cite{muzej}
\\end{quote}

<<Мы не закроем музей ни на один день>> \\cite{muzej}.
\\end{document}
`,
    expected: [
      ['коллекция', 'differs|verbatim'],
      ['Здание будет', 'differs|verbatim'],
      ['Здание стоит', 'verbatim'],
      ['каждый паводок', 'differs!'],
      ['В фондах', 'differs!'],
      ['Мы не закроем', 'differs'],
    ],
  },
  {
    title: 'français, Markdown',
    language: 'markdown',
    draft: `Pour Sophie Garnier, « ce n’est pas un luxe, c’est une réparation » [@tramway]. Marc Lefèvre répond que « personne n’a mesuré ce que dix-huit mois de travaux feront aux boutiques » [@tramway, § 3].

« Les quartiers nord n’attendent pas depuis vingt ans » [@tramway]. “Le coût est estimé à 184 millions d’euros, dont un quart à la charge de la région” [@tramway].

Le maire (Marc Lefèvre) aurait dit : « Les quartiers nord attendent depuis vingt ans » [@tramway].

Garnier : « Les quartiers sud attendent depuis vingt ans » [@tramway]. Garnier a déclaré « Les quartiers nord attendent depuis 20 ans » [@tramway].
`,
    expected: [
      ['ce n’est pas', 'differs|verbatim'],
      ['personne', 'verbatim|wrong-locator'],
      ['Les quartiers nord n’attendent', 'differs!'],
      ['Le coût', 'differs!'],
      ['Les quartiers nord attendent depuis vingt', 'verbatim|wrong-speaker'],
      ['Les quartiers sud', 'differs'],
      ['Les quartiers nord attendent depuis 20', 'differs!'],
    ],
  },
];
