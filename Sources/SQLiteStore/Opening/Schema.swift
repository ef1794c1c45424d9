import GRDB

/// The tables, as a list of steps from nothing to now; steps are added, never changed.
///
/// The file says how many steps it has taken in `user_version`, and that it is a day-book in
/// `application_id`.
enum Schema {
  /// `DayB` in ASCII.
  static let application = 0x4461_7942
  static var version: Int { steps.count }

  static let steps = [first, todos, notices, reminders, accounts, noticeReminders]

  /// Takes the steps that a database has not taken yet, within the transaction that is open.
  static func migrate(_ db: Database) throws {
    let taken = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    for step in steps.dropFirst(taken) {
      try db.execute(sql: step)
    }
    if taken < version {
      try db.execute(sql: "PRAGMA user_version = \(version)")
      try db.execute(sql: "PRAGMA application_id = \(application)")
    }
  }

  /// Derived: which to-dos are not over, what they are part of and which clause they carry out.
  private static let todos = """
    CREATE TABLE todo (
      object INTEGER PRIMARY KEY REFERENCES object ON DELETE CASCADE,
      owner TEXT NOT NULL,
      open INTEGER NOT NULL,
      parent TEXT,
      clause TEXT
    );
    CREATE INDEX todo_open ON todo (owner) WHERE open = 1;
    CREATE INDEX todo_parent ON todo (parent) WHERE parent IS NOT NULL;
    CREATE INDEX todo_clause ON todo (clause, owner) WHERE clause IS NOT NULL;
    CREATE INDEX journal_at ON journal (at);
    """

  /// Notices stand among what is to be done; every step has what is derived worked out anew.
  private static let notices = "DELETE FROM todo;"

  /// What was said to whom, what climbs, and messages on their way. A lease is free once it ran out.
  private static let reminders = """
    DROP TABLE outbox;
    CREATE TABLE reminder (
      number INTEGER PRIMARY KEY,
      identity TEXT NOT NULL UNIQUE,
      uid TEXT NOT NULL,
      person TEXT NOT NULL,
      open INTEGER NOT NULL,
      said INTEGER,
      again INTEGER,
      packed BLOB NOT NULL
    );
    CREATE INDEX reminder_open ON reminder (person, said) WHERE open = 1;
    CREATE INDEX reminder_said ON reminder (person, said);
    CREATE INDEX reminder_again ON reminder (again) WHERE again IS NOT NULL;
    CREATE INDEX reminder_uid ON reminder (uid);
    CREATE TABLE ladder (
      uid TEXT PRIMARY KEY NOT NULL,
      open INTEGER NOT NULL,
      next INTEGER,
      packed BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX ladder_next ON ladder (next) WHERE next IS NOT NULL;
    CREATE TABLE outbox (
      number INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      person TEXT NOT NULL,
      channel TEXT NOT NULL,
      due INTEGER NOT NULL,
      urgent INTEGER NOT NULL,
      state INTEGER NOT NULL,
      attempt INTEGER NOT NULL,
      packed BLOB NOT NULL,
      owner TEXT,
      lease INTEGER,
      note TEXT,
      done INTEGER
    );
    CREATE INDEX outbox_due ON outbox (channel, person, due) WHERE state <= 1;
    CREATE INDEX outbox_dead ON outbox (number) WHERE state = 4;
    CREATE TABLE said (
      reminder INTEGER NOT NULL,
      parcel INTEGER NOT NULL REFERENCES outbox ON DELETE CASCADE,
      PRIMARY KEY (reminder, parcel)
    ) WITHOUT ROWID;
    """

  /// Who somebody is on a platform, and what was answered to its requests.
  private static let accounts = """
    CREATE TABLE account (
      platform TEXT NOT NULL,
      user TEXT NOT NULL,
      person TEXT NOT NULL,
      place TEXT,
      since INTEGER NOT NULL,
      PRIMARY KEY (platform, user)
    ) WITHOUT ROWID;
    CREATE INDEX account_person ON account (person);
    CREATE TABLE call (
      platform TEXT NOT NULL,
      id TEXT NOT NULL,
      at INTEGER NOT NULL,
      status INTEGER NOT NULL,
      type TEXT NOT NULL,
      sealed BLOB NOT NULL,
      PRIMARY KEY (platform, id)
    ) WITHOUT ROWID;
    CREATE INDEX call_at ON call (at);
    """

  /// What a reminder of a notice is about, by the words of a reference.
  private static let noticeReminders = """
    ALTER TABLE reminder ADD COLUMN notice TEXT;
    CREATE INDEX reminder_notice ON reminder (notice) WHERE notice IS NOT NULL;
    """

  private static let first = """
    CREATE TABLE mark (
      name TEXT PRIMARY KEY NOT NULL,
      value INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE setting (
      name TEXT PRIMARY KEY NOT NULL,
      sealed BLOB NOT NULL
    ) WITHOUT ROWID;

    -- A key that was destroyed keeps its row, without the key.
    CREATE TABLE datakey (
      id INTEGER PRIMARY KEY,
      client INTEGER,
      wrapped BLOB
    );
    CREATE INDEX datakey_client ON datakey (client) WHERE client IS NOT NULL;

    CREATE TABLE person (
      id TEXT PRIMARY KEY NOT NULL,
      sealed BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE client (
      number INTEGER PRIMARY KEY,
      datakey INTEGER NOT NULL REFERENCES datakey,
      sealed BLOB NOT NULL
    );

    -- The truth: the text of every object. The etag is the number of its last journal entry.
    CREATE TABLE object (
      id INTEGER PRIMARY KEY,
      calendar TEXT NOT NULL,
      name TEXT NOT NULL,
      uid TEXT NOT NULL,
      kind INTEGER NOT NULL,
      letter TEXT,
      number INTEGER,
      owner TEXT NOT NULL,
      client INTEGER,
      etag INTEGER NOT NULL,
      sequence INTEGER NOT NULL,
      datakey INTEGER NOT NULL REFERENCES datakey,
      sealed BLOB NOT NULL
    );
    -- Names and UIDs of our own ascend, so that new ones lie on one page; calendars don't.
    CREATE UNIQUE INDEX object_name ON object (name, calendar);
    CREATE UNIQUE INDEX object_uid ON object (uid, calendar);
    CREATE INDEX object_owner ON object (owner, kind, number);
    CREATE INDEX object_client ON object (client, kind, number) WHERE client IS NOT NULL;
    CREATE INDEX object_unnumbered ON object (kind) WHERE number IS NULL;

    -- References stay taken when their object is gone.
    CREATE TABLE ref (
      letter TEXT NOT NULL,
      number INTEGER NOT NULL,
      object INTEGER REFERENCES object ON DELETE SET NULL,
      PRIMARY KEY (letter, number)
    ) WITHOUT ROWID;
    CREATE INDEX ref_object ON ref (object) WHERE object IS NOT NULL;

    -- Derived: who is taken when. Short, middling and long spans lie apart (reach), so that those
    -- which reach into a week are found without walking through all that went before it.
    CREATE TABLE span (
      participant TEXT NOT NULL,
      reach INTEGER NOT NULL,
      start INTEGER NOT NULL,
      object INTEGER NOT NULL REFERENCES object ON DELETE CASCADE,
      recurrence TEXT NOT NULL,
      end INTEGER NOT NULL,
      busy INTEGER NOT NULL,
      PRIMARY KEY (participant, reach, start, object, recurrence)
    ) WITHOUT ROWID;
    CREATE INDEX span_object ON span (object);

    -- Derived: whose time an object that recurs can take beyond the horizon.
    CREATE TABLE series (
      participant TEXT NOT NULL,
      object INTEGER NOT NULL REFERENCES object ON DELETE CASCADE,
      PRIMARY KEY (participant, object)
    ) WITHOUT ROWID;
    CREATE INDEX series_object ON series (object);

    -- Derived: what rings when.
    CREATE TABLE alarm (
      due INTEGER NOT NULL,
      object INTEGER NOT NULL REFERENCES object ON DELETE CASCADE,
      key TEXT NOT NULL,
      PRIMARY KEY (due, object, key)
    ) WITHOUT ROWID;
    CREATE INDEX alarm_object ON alarm (object);

    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY,
      turn INTEGER NOT NULL,
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      object TEXT,
      undoes INTEGER,
      datakey INTEGER NOT NULL REFERENCES datakey,
      line BLOB NOT NULL,
      before BLOB,
      after BLOB,
      hash BLOB NOT NULL
    );
    CREATE INDEX journal_by ON journal (by);
    CREATE INDEX journal_object ON journal (object) WHERE object IS NOT NULL;
    CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;

    CREATE TABLE session (
      key TEXT PRIMARY KEY NOT NULL,
      sealed BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE feed (
      token BLOB PRIMARY KEY NOT NULL,
      feed TEXT NOT NULL,
      privacy TEXT NOT NULL,
      created INTEGER NOT NULL,
      revoked INTEGER
    );
    CREATE TABLE lease (
      name TEXT PRIMARY KEY NOT NULL,
      holder TEXT NOT NULL,
      until INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      due INTEGER NOT NULL,
      recipient TEXT NOT NULL,
      datakey INTEGER NOT NULL REFERENCES datakey,
      sealed BLOB NOT NULL,
      attempt INTEGER NOT NULL DEFAULT 0,
      leased_until INTEGER
    );
    CREATE INDEX outbox_due ON outbox (due);
    """
}
