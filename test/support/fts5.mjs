// Run by a Node that has node:sqlite. Reads lines of JSON { texts, queries } and answers each with a line of JSON: for each query the numbers of the texts that match, by FTS5.
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';

for await (const line of createInterface({ input: process.stdin })) {
  const { texts, queries } = JSON.parse(line);
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')");
  const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
  for (const [number, text] of texts.entries()) insert.run(number + 1, text);
  const select = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rowid');
  console.log(JSON.stringify(queries.map((query) => select.all(query).map(({ rowid }) => rowid - 1))));
  database.close();
}
