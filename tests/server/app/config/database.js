const path = require('node:path');

/** SQLite in the app's own folder, or the database that DATABASE_URL names. */
module.exports = ({ env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  return {
    connection:
      client === 'sqlite'
        ? {
            client,
            connection: { filename: path.join(__dirname, '..', '.tmp', 'data.db') },
            useNullAsDefault: true,
          }
        : { client, connection: { connectionString: env('DATABASE_URL') } },
  };
};
