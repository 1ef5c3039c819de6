/** As much of it as the soak uses. */
declare module 'better-sqlite3' {
  interface Statement {
    all(...values: unknown[]): unknown[];
    run(...values: unknown[]): { lastInsertRowid: number | bigint };
  }

  export default class Database {
    constructor(file: string);
    prepare(sql: string): Statement;
    transaction<Result>(work: () => Result): () => Result;
    close(): void;
  }
}
