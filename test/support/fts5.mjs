// Run by a Node that has node:sqlite. Reads lines of JSON, { task, … }, and answers each with a line of JSON; fts5.ts says what the tasks are.
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';

/** A database with a table of `texts` in memory. */
function databaseOf(texts, options) {
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE passages USING fts5(text, ${options})`);
  const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
  database.exec('BEGIN');
  for (const [number, text] of texts.entries()) insert.run(number + 1, text);
  database.exec('COMMIT');
  return database;
}

/** Milliseconds of the processor. */
function since(usage) {
  const { user, system } = process.cpuUsage(usage);
  return (user + system) / 1000;
}

const stemming = "tokenize = 'porter unicode61 remove_diacritics 2'";

const tasks = {
  matches({ texts, queries }) {
    const database = databaseOf(texts, "tokenize = 'unicode61 remove_diacritics 2'");
    const select = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rowid');
    const found = queries.map((query) => select.all(query).map(({ rowid }) => rowid - 1));
    database.close();
    return found;
  },
  ranked({ texts, queries, limit }) {
    const database = databaseOf(texts, stemming);
    const select = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
    const found = queries.map((query) => select.all(query, limit).map(({ rowid }) => rowid - 1));
    database.close();
    return found;
  },
  timed({ texts, queries, limit }) {
    const started = process.cpuUsage();
    const database = databaseOf(texts, `${stemming}, prefix = '1 2 3'`);
    const build = since(started);
    const select = database.prepare(
      "SELECT rowid, snippet(passages, 0, '[', ']', '…', 40) FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?",
    );
    const times = queries.map((query) => {
      const asked = process.cpuUsage();
      select.all(query, limit);
      return since(asked);
    });
    database.close();
    return { build, times };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { task, ...given } = JSON.parse(line);
  console.log(JSON.stringify(tasks[task](given)));
}
