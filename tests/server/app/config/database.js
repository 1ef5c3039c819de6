const path = require('node:path');

/** SQLite in the app's own folder, or the PostgreSQL or MySQL database that DATABASE_URL names. */
module.exports = ({ env }) => {
  const url = env('DATABASE_URL') && new URL(env('DATABASE_URL'));
  if (!url) {
    return {
      connection: {
        client: 'sqlite',
        connection: { filename: path.join(__dirname, '..', '.tmp', 'data.db') },
        useNullAsDefault: true,
      },
    };
  }
  return {
    connection: {
      client: url.protocol === 'mysql:' ? 'mysql' : 'postgres',
      connection: {
        host: url.hostname,
        port: Number(url.port),
        user: decodeURIComponent(url.username),
        password: decodeURIComponent(url.password),
        database: url.pathname.slice(1),
      },
      pool: { min: 0, max: 10 },
    },
  };
};
