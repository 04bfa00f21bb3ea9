import assert from 'node:assert/strict';
import type { CiteItem } from '../../../src/core/citations/citation.ts';
import { bundledStyles } from '../../../src/core/citations/render/styleNames.ts';
import { CiteEngines } from '../../../src/core/citations/render.ts';
import type { StyleStore } from '../../../src/core/ports.ts';
import { bundledStyleStore } from '../../support/styles.ts';
import { anonymous, book, complete, items, undated } from './render/items.ts';

const styles = Object.keys(bundledStyles);

describe('CiteEngines', function () {
  this.timeout(20_000);

  let store: StyleStore;
  let engines: CiteEngines;

  before(async () => {
    store = await bundledStyleStore();
    engines = new CiteEngines(store);
  });

  async function reference(item: (typeof items)[number], style: string, locale = 'en-US') {
    const [entry] = await engines.references([item], style, locale);
    return entry!.text;
  }

  async function parenthetical(cited: CiteItem | readonly CiteItem[], style: string, locale = 'en-US') {
    const citation = { items: [cited].flat() as CiteItem[], mode: 'parenthetical' as const };
    return (await engines.citation(citation, items, style, locale)).text;
  }

  async function narrative(cited: CiteItem | readonly CiteItem[], style: string, locale = 'en-US') {
    const citation = { items: [cited].flat() as CiteItem[], mode: 'narrative' as const };
    return (await engines.citation(citation, items, style, locale)).text;
  }

  for (const style of styles) {
    for (const locale of ['en-US', 'de-DE']) {
      it(`renders complete and incomplete items in ${style}, ${locale}`, async () => {
        const entries = await engines.references(items, style, locale);
        assert.deepEqual(entries.map(({ key }) => key).sort(), items.map(({ id }) => id).sort());
        for (const { key, text, html } of entries) {
          const { title } = items.find(({ id }) => id === key)!;
          assert.ok(text.toLowerCase().includes(title!.toLowerCase()), `${key}: ${text}`);
          assert.doesNotMatch(text, /&#|&amp;|<\/|undefined|STYLE ERROR|NO_PRINTED_FORM/);
          assert.match(html, /^<div class="csl-entry">.*<\/div>$/s);
        }
        for (const { id } of items) {
          const { text } = await engines.citation(
            { items: [{ key: id }], mode: 'parenthetical' },
            items,
            style,
            locale,
          );
          assert.match(text, /[\p{L}\p{N}]/u);
          assert.doesNotMatch(text, /&#|&amp;|<\/|undefined|STYLE ERROR|NO_PRINTED_FORM/);
        }
      });
    }
  }

  it('writes references in APA', async () => {
    assert.equal(
      await reference(complete, 'apa'),
      'Okafor, A., & Lindqvist, P. (2019). Harbours and hinterlands: a short history. Journal of Ports, 12(3), 45–67. https://doi.org/10.1234/ports.2019.45',
    );
    assert.equal(
      await reference(undated, 'apa'),
      'Marlow, I. (n.d.). Tides & treaties. Gulf Reports. https://example.org/tides?a=1&b=2',
    );
    assert.equal(await reference(anonymous, 'apa'), 'Why the river matters. (n.d.). https://example.org/river');
    assert.equal(await reference(book, 'apa', 'de-DE'), 'van den Berg, T. (2004). The long strait. Quay Press.');
  });

  it('writes references in Chicago notes', async () => {
    assert.equal(
      await reference(complete, 'chicago-notes'),
      'Okafor, Ada, and Per Lindqvist. “Harbours and Hinterlands: A Short History.” Journal of Ports 12, no. 3 (March 4, 2019): 45–67. https://doi.org/10.1234/ports.2019.45.',
    );
    assert.equal(
      await reference(undated, 'chicago-notes'),
      'Marlow, Iris. “Tides & Treaties.” Gulf Reports, n.d. https://example.org/tides?a=1&b=2.',
    );
    assert.equal(
      await reference(complete, 'chicago-notes', 'de-DE'),
      'Okafor, Ada, und Per Lindqvist. „Harbours and Hinterlands: A Short History“. Journal of Ports 12, Nr. 3 (4. März 2019): 45–67. https://doi.org/10.1234/ports.2019.45.',
    );
  });

  it('writes references in MLA', async () => {
    assert.equal(
      await reference(complete, 'mla'),
      'Okafor, Ada, and Per Lindqvist. “Harbours and Hinterlands: A Short History.” Journal of Ports, vol. 12, no. 3, Mar. 2019, pp. 45–67, https://doi.org/10.1234/ports.2019.45.',
    );
    assert.equal(await reference(anonymous, 'mla'), 'Why the River Matters. https://example.org/river.');
  });

  it('gives a bibliography in the order of the style', async () => {
    const order = async (style: string) => (await engines.references(items, style, 'en-US')).map(({ key }) => key);
    assert.deepEqual(await order('chicago-notes'), [book.id, undated.id, complete.id, anonymous.id]);
    assert.deepEqual(
      await order('ieee'),
      items.map(({ id }) => id),
    );
  });

  it('writes citations with a locator and its label', async () => {
    const thirteen = { key: undated.id, label: 'paragraph', locator: '13' } as const;
    assert.equal(await parenthetical(thirteen, 'apa'), '(Marlow, n.d., para. 13)');
    assert.equal(await parenthetical(thirteen, 'apa', 'de-DE'), '(Marlow, o.\u00a0J., Abs. 13)');
    assert.equal(await parenthetical({ key: complete.id, locator: '46-48' }, 'mla'), '(Okafor and Lindqvist 46–48)');
    assert.equal(
      await parenthetical(thirteen, 'chicago-notes'),
      'Iris Marlow, “Tides & Treaties,” Gulf Reports, n.d., para. 13, https://example.org/tides?a=1&b=2.',
    );
  });

  it('writes prefix, suffix and several sources', async () => {
    const text = await parenthetical(
      [
        { key: undated.id, prefix: 'see', locator: '3', suffix: 'and passim' },
        { key: complete.id, label: 'chapter', locator: '2' },
      ],
      'apa',
    );
    assert.equal(text, '(see Marlow, n.d., p. 3 and passim; Okafor & Lindqvist, 2019, Chapter 2)');
  });

  it('leaves the author out when asked to', async () => {
    assert.equal(await parenthetical({ key: undated.id, suppressAuthor: true }, 'apa'), '(n.d.)');
    assert.equal(
      await parenthetical({ key: book.id, suppressAuthor: true }, 'chicago-notes'),
      'The Long Strait (Bergen: Quay Press, 2004).',
    );
  });

  it('puts the author of a narrative citation into the sentence', async () => {
    const thirteen = { key: undated.id, label: 'paragraph', locator: '13' } as const;
    assert.equal(await narrative(thirteen, 'apa'), 'Marlow (n.d., para. 13)');
    assert.equal(await narrative({ key: anonymous.id }, 'apa'), 'Why the River Matters (n.d.)');
    assert.equal(await narrative({ key: book.id, locator: '9' }, 'mla'), 'van den Berg (9)');
  });

  it('says "and" in the sentence where brackets have a sign', async () => {
    assert.equal(await narrative({ key: complete.id }, 'apa'), 'Okafor and Lindqvist (2019)');
    assert.equal(await narrative({ key: complete.id }, 'apa', 'de-DE'), 'Okafor und Lindqvist (2019)');
    assert.equal(await parenthetical({ key: complete.id }, 'apa'), '(Okafor & Lindqvist, 2019)');
  });

  it('puts the author before a number, and a note in brackets after the author', async () => {
    const thirteen = { key: undated.id, label: 'paragraph', locator: '13' } as const;
    assert.equal(await narrative(thirteen, 'ieee'), 'Marlow [1, Para. 13]');
    assert.equal(await narrative(thirteen, 'nature'), 'Marlow¹');
    assert.equal(await narrative(thirteen, 'ama'), 'Marlow¹(para13)');
    assert.equal(
      await narrative(thirteen, 'chicago-notes'),
      'Marlow (“Tides & Treaties,” Gulf Reports, n.d., para. 13, https://example.org/tides?a=1&b=2)',
    );
    assert.equal(
      await narrative({ key: anonymous.id }, 'chicago-notes'),
      '“Why the River Matters,” n.d., https://example.org/river.',
    );
  });

  it('shows what a note will be: first, subsequent, ibid', async () => {
    const note = (key: string, locator: string) => ({ items: [{ key, locator }], mode: 'parenthetical' as const });
    const [first, other] = [note(book.id, '1'), note(complete.id, '2')];
    const after = async (style: string, ...earlier: (typeof first)[]) =>
      (await engines.citation(note(book.id, '9'), items, style, '', earlier)).text;
    assert.equal(await after('chicago-notes'), 'Tor van den Berg, The Long Strait (Bergen: Quay Press, 2004), 9.');
    assert.equal(await after('chicago-notes', first, other), 'van den Berg, The Long Strait, 9.');
    assert.equal(await after('oscola', first), 'ibid 9.');
    assert.equal(await after('oscola', first, other), 'van den Berg (n 1) 9.');
  });

  it('numbers a citation after those before it', async () => {
    const cite = (key: string) => ({ items: [{ key }], mode: 'parenthetical' as const });
    const { text } = await engines.citation(cite(book.id), items, 'ieee', '', [cite(undated.id), cite(complete.id)]);
    assert.equal(text, '[3]');
  });

  it('tells works of one author and year apart among those that are cited', async () => {
    const twin = { ...book, id: 'berg2', title: 'The short strait' };
    const cite = (key: string) => ({ items: [{ key }], mode: 'parenthetical' as const });
    const { text } = await engines.citation(cite('berg2'), [book, twin], 'apa', '', [cite(book.id)]);
    assert.equal(text, '(van den Berg, 2004b)');
    assert.equal((await engines.citation(cite('berg2'), [book, twin], 'apa', '')).text, '(van den Berg, 2004)');
  });

  it('gives the same output for the same call, whatever was rendered between', async () => {
    const fresh = new CiteEngines(store);
    const calls = [
      () => fresh.citation({ items: [{ key: book.id, locator: '9' }], mode: 'parenthetical' }, items, 'oscola', ''),
      () => fresh.citation({ items: [{ key: book.id, locator: '9' }], mode: 'narrative' }, items, 'oscola', ''),
      () => fresh.references(items, 'oscola', ''),
      () => fresh.references([undated, { ...undated, id: 'other' }], 'oscola', ''),
      () => fresh.references([{ ...book, title: 'Another title' }], 'oscola', ''),
    ];
    const once = await Promise.all(calls.map((call) => call()));
    for (const order of [
      [4, 3, 2, 1, 0],
      [0, 0, 2, 2, 1, 3, 1, 4, 0],
    ]) {
      for (const index of order) assert.deepEqual(await calls[index]!(), once[index]);
    }
  });

  it('honours the language the style is written for when none is asked for', async () => {
    assert.match(await reference(complete, 'harvard', ''), /‘Harbours and hinterlands: a short history’, /);
    assert.match(await reference(complete, 'harvard', 'en-US'), /“Harbours and hinterlands: a short history,” /);
  });

  it('takes the nearest locale there is', async () => {
    const inLocale = (locale: string) => parenthetical({ key: undated.id, locator: '3' }, 'apa', locale);
    assert.equal(await inLocale('de-LI'), '(Marlow, o.\u00a0J., S. 3)');
    assert.equal(await inLocale('de'), '(Marlow, o.\u00a0J., S. 3)');
    assert.equal(await inLocale('tlh'), '(Marlow, n.d., p. 3)');
  });

  it('names what it does not know', async () => {
    await assert.rejects(reference(book, 'no-such-style'), /no citation style “no-such-style”.*apa.*\.csl/);
    await assert.rejects(reference(book, 'apa', 'not a tag'), /“not a tag” is no language tag/);
    await assert.rejects(parenthetical({ key: 'nobody' }, 'apa'), /citation key “nobody”/);
  });

  it('reads a style again when its file has changed', async () => {
    const uri = 'file:///styles/mine.csl';
    const texts = new Map([[uri, (await store.style('apa'))!]]);
    const own = new CiteEngines({ ...store, style: async (name) => texts.get(name) });
    const cite = async () =>
      (await own.citation({ items: [{ key: book.id }], mode: 'parenthetical' }, items, uri, '')).text;
    assert.equal(await cite(), '(van den Berg, 2004)');
    texts.set(uri, (await store.style('ieee'))!);
    assert.equal(await cite(), '[1]');
  });

  it('keeps the two engines used last', async () => {
    const asked: string[] = [];
    const own = new CiteEngines({
      ...store,
      locale: (tag) => {
        asked.push(tag);
        return store.locale(tag);
      },
    });
    /** An engine that starts asks for more locales than one that is there. */
    const starts = async (style: string) => {
      asked.length = 0;
      await own.references([book], style, 'de-DE');
      return asked.includes('en-US');
    };
    assert.equal(await starts('apa'), true);
    assert.equal(await starts('mla'), true);
    assert.equal(await starts('apa'), false);
    assert.equal(await starts('ieee'), true);
    assert.equal(await starts('apa'), false);
    assert.equal(await starts('mla'), true);
  });

  it('tries again after an engine has failed', async () => {
    const uri = 'file:///styles/broken.csl';
    const texts = new Map([
      [
        uri,
        `<style class="in-text" version="1.0"><macro name="round"><text macro="round"/></macro>
           <citation><layout><text macro="round"/></layout></citation></style>`,
      ],
    ]);
    const own = new CiteEngines({ ...store, style: async (name) => texts.get(name) });
    await assert.rejects(own.references([book], uri, ''), /The style “broken\.csl” cannot be used here: .*loop/);
    texts.set(uri, (await store.style('apa'))!);
    assert.equal((await own.references([book], uri, '')).length, 1);
  });

  it('tells the title of a style', async () => {
    assert.equal(await engines.styleTitle('apa'), 'American Psychological Association 7th edition');
    assert.equal(await engines.styleTitle('chicago-fullnote-bibliography'), await engines.styleTitle('chicago-notes'));
  });

  it('renders nothing for nothing', async () => {
    assert.deepEqual(await engines.references([], 'apa', ''), []);
    assert.deepEqual(await engines.citation({ items: [], mode: 'parenthetical' }, [], 'apa', ''), {
      text: '',
      html: '',
    });
  });
});
