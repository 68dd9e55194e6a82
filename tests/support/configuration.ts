// Every test file runs with a complete configuration; the database address comes from database.ts where one is needed.
process.env.APP_SECRET = 'a secret for tests only, long enough to be taken';
process.env.SITE_URL = 'http://localhost:3000';
process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none';
