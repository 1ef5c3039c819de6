import Database from 'better-sqlite3';

type Row = Record<string, unknown>;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A document id, as Strapi makes them. */
const newId = (): string =>
  Array.from({ length: 24 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');

/** Copies rows of a SQLite database as Strapi lays them out. */
class Copier {
  constructor(readonly db: Database) {}

  rows(sql: string, ...values: unknown[]): Row[] {
    return this.db.prepare(sql).all(...values) as Row[];
  }

  insert(table: string, row: Row): number {
    const names = Object.keys(row).filter((name) => name !== 'id');
    const columns = names.map((name) => `"${name}"`).join(', ');
    const marks = names.map(() => '?').join(', ');
    const statement = this.db.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${marks})`);
    return Number(statement.run(...names.map((name) => row[name])).lastInsertRowid);
  }

  /** The tables that hold relations and components of the rows of a table, with the column that points at them. */
  linksTo(table: string): Array<{ table: string; column: string }> {
    const tables = this.rows(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND (name LIKE '%\\_lnk' ESCAPE '\\' OR name = ?)`,
      `${table}_cmps`,
    );
    return tables.flatMap(({ name }) =>
      this.rows(`PRAGMA foreign_key_list("${String(name)}")`)
        .filter((key) => key.table === table)
        .map((key) => ({ table: String(name), column: String(key.from) })),
    );
  }

  /** Copies a document, drafts and all locales, so many times; components are shared with the original. */
  copyDocument(
    table: string,
    documentId: string,
    count: number,
    change: (index: number, row: Row) => Row,
  ): string[] {
    const versions = this.rows(`SELECT * FROM "${table}" WHERE document_id = ?`, documentId);
    const links = versions.map((version) =>
      this.linksTo(table).flatMap((link) =>
        this.rows(`SELECT * FROM "${link.table}" WHERE "${link.column}" = ?`, version.id).map(
          (row) => ({ ...link, row }),
        ),
      ),
    );
    return Array.from({ length: count }, (_, index) => {
      const copy = newId();
      versions.forEach((version, which) => {
        const id = this.insert(table, { ...version, ...change(index, version), document_id: copy });
        for (const { table: link, column, row } of links[which] ?? []) {
          this.insert(link, { ...row, [column]: id });
        }
      });
      return copy;
    });
  }
}

const PLACEMENTS = ['article-end', 'article-inline', 'page-top', 'page-bottom', 'overlay'];
const DAY = 86_400_000;

export interface Sizes {
  articles: number;
  campaigns: number;
  reminders: number;
}

/** Document ids of one of each. */
export interface Made {
  article: string;
  campaign: string;
  banner: string;
}

/**
 * Makes the demo's newsroom large. Strapi must not be running, and must have kept one reminder.
 *
 * @param file the SQLite database
 */
export const enlarge = (file: string, sizes: Sizes): Made => {
  const copier = new Copier(new Database(file));
  const one = (sql: string): Row => {
    const [row] = copier.rows(sql);
    if (!row) {
      throw new Error(`Nothing to copy: ${sql}`);
    }
    return row;
  };
  const english = `SELECT document_id FROM articles WHERE locale = 'en' AND published_at IS NOT NULL`;
  const { document_id: article } = one(`${english} ORDER BY id LIMIT 1`);
  const { document_id: campaign } = one('SELECT document_id FROM donation_banner_campaigns');
  const sections = copier.rows('SELECT DISTINCT document_id FROM sections');
  const grow = copier.db.transaction(() => {
    const articles = copier.copyDocument(
      'articles',
      String(article),
      sizes.articles,
      (index, row) => ({ title: `Story ${index}: ${String(row.title)}` }),
    );
    const campaigns = copier.copyDocument(
      'donation_banner_campaigns',
      String(campaign),
      sizes.campaigns,
      (index) => ({
        name: `Campaign ${index}`,
        placement: PLACEMENTS[index % PLACEMENTS.length],
        priority: index % 5,
        traffic: 1 + (index % 100),
        content_rule: JSON.stringify({
          types: [],
          conditions: [
            {
              field: 'section',
              match: 'any',
              values: [sections[index % sections.length]?.document_id],
            },
          ],
        }),
      }),
    );
    const reminder = one('SELECT * FROM donation_banner_reminders');
    const statuses = ['scheduled', 'sent', 'failed', 'cancelled'];
    for (let index = 0; index < sizes.reminders; index += 1) {
      copier.insert('donation_banner_reminders', {
        ...reminder,
        document_id: newId(),
        status: statuses[index % statuses.length],
        due_at: Date.now() + DAY + (index % 60) * DAY,
        open_key: null,
        promise_id: newId(),
      });
    }
    return {
      article: articles[0] as string,
      campaign: campaigns[0] as string,
      banner: String(reminder.banner_document_id),
    };
  });
  const made = grow();
  copier.db.close();
  return made;
};
