-- The schema of a desk, generated from the migrations. Do not edit.

CREATE TABLE institution (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  type TEXT,
  level TEXT,
  country TEXT,
  host_country TEXT,
  region TEXT,
  founded TEXT,
  founded_precision TEXT,
  boilerplate TEXT,
  contact_block TEXT,
  note TEXT,
  deleted_at TEXT,
  merged_into_id INTEGER REFERENCES institution(id) ON DELETE RESTRICT,
  created_at TEXT NOT NULL
);

CREATE UNIQUE INDEX institution_uid ON institution (uid);

CREATE INDEX institution_merged_into_id ON institution (merged_into_id)
  WHERE merged_into_id IS NOT NULL;

CREATE TABLE institution_name (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  institution_id INTEGER NOT NULL REFERENCES institution(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  language TEXT,
  name TEXT NOT NULL,
  match_key TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  is_primary INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX institution_name_institution_id ON institution_name (institution_id);

CREATE INDEX institution_name_match_key ON institution_name (match_key);

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  address_as TEXT,
  gender TEXT,
  nationality TEXT,
  language TEXT,
  biography TEXT,
  note TEXT,
  do_not_contact INTEGER NOT NULL DEFAULT 0,
  deleted_at TEXT,
  merged_into_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
  created_at TEXT NOT NULL
, confirmed_at TEXT);

CREATE UNIQUE INDEX person_uid ON person (uid);

CREATE INDEX person_merged_into_id ON person (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE TABLE person_name (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  script TEXT NOT NULL,
  kind TEXT NOT NULL,
  raw TEXT NOT NULL,
  titles TEXT,
  title_printed TEXT,
  given TEXT,
  middle TEXT,
  surname TEXT,
  nickname TEXT,
  name_order TEXT NOT NULL,
  printed TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  search_key TEXT NOT NULL,
  sound_key TEXT NOT NULL,
  evidence TEXT,
  confirmed INTEGER NOT NULL DEFAULT 0,
  is_primary INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX person_name_person_id ON person_name (person_id);

CREATE INDEX person_name_search_key ON person_name (search_key);

CREATE INDEX person_name_sound_key ON person_name (sound_key);

CREATE TABLE affiliation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  institution_id INTEGER REFERENCES institution(id) ON DELETE RESTRICT,
  unit_text TEXT,
  position TEXT,
  country TEXT,
  start_date TEXT,
  end_date TEXT,
  is_primary INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX affiliation_person_id ON affiliation (person_id);

CREATE INDEX affiliation_institution_id ON affiliation (institution_id)
  WHERE institution_id IS NOT NULL;

CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
);

CREATE UNIQUE INDEX tag_name ON tag (name);

CREATE TABLE person_tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE
);

CREATE INDEX person_tag_tag_id ON person_tag (tag_id);

CREATE UNIQUE INDEX person_tag_person_id_tag_id ON person_tag (person_id, tag_id);

CREATE TABLE contact_point (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER REFERENCES person(id) ON DELETE CASCADE,
  institution_id INTEGER REFERENCES institution(id) ON DELETE CASCADE,
  affiliation_id INTEGER REFERENCES affiliation(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  service TEXT,
  raw TEXT NOT NULL,
  normalised TEXT,
  extension TEXT,
  label TEXT,
  is_preferred INTEGER NOT NULL DEFAULT 0,
  is_shared INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL,
  CHECK ((person_id IS NOT NULL) + (institution_id IS NOT NULL) + (affiliation_id IS NOT NULL) = 1)
);

CREATE INDEX contact_point_person_id ON contact_point (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX contact_point_institution_id ON contact_point (institution_id)
  WHERE institution_id IS NOT NULL;

CREATE INDEX contact_point_affiliation_id ON contact_point (affiliation_id)
  WHERE affiliation_id IS NOT NULL;

CREATE INDEX contact_point_normalised ON contact_point (normalised) WHERE normalised IS NOT NULL;

CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  acronym TEXT,
  mode TEXT,
  start_date TEXT,
  end_date TEXT,
  timezone TEXT,
  venue TEXT,
  city TEXT,
  country TEXT,
  summary TEXT,
  deleted_at TEXT,
  created_at TEXT NOT NULL
);

CREATE UNIQUE INDEX event_uid ON event (uid);

CREATE UNIQUE INDEX event_code ON event (code);

CREATE TABLE event_title (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  language TEXT,
  kind TEXT NOT NULL,
  title TEXT NOT NULL
);

CREATE INDEX event_title_event_id ON event_title (event_id);

CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  parent_id INTEGER REFERENCES session(id) ON DELETE RESTRICT,
  code TEXT NOT NULL,
  kind TEXT NOT NULL,
  number INTEGER,
  title TEXT,
  starts_at TEXT,
  ends_at TEXT,
  room TEXT,
  mode TEXT,
  link TEXT,
  languages TEXT,
  summary TEXT
);

CREATE UNIQUE INDEX session_uid ON session (uid);

CREATE INDEX session_parent_id ON session (parent_id) WHERE parent_id IS NOT NULL;

CREATE UNIQUE INDEX session_event_id_code ON session (event_id, code);

CREATE TABLE session_topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  rank INTEGER NOT NULL DEFAULT 0,
  topic TEXT NOT NULL
);

CREATE INDEX session_topic_session_id ON session_topic (session_id);

CREATE TABLE event_organiser (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  session_id INTEGER REFERENCES session(id) ON DELETE CASCADE,
  institution_id INTEGER NOT NULL REFERENCES institution(id) ON DELETE RESTRICT,
  name_as_printed TEXT NOT NULL,
  role TEXT NOT NULL,
  rank INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX event_organiser_event_id ON event_organiser (event_id);

CREATE INDEX event_organiser_session_id ON event_organiser (session_id)
  WHERE session_id IS NOT NULL;

CREATE INDEX event_organiser_institution_id ON event_organiser (institution_id);

CREATE TABLE participation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
  institution_id INTEGER REFERENCES institution(id) ON DELETE RESTRICT,
  category TEXT,
  capacity TEXT,
  status TEXT NOT NULL,
  delegation TEXT,
  nominated_by_id INTEGER REFERENCES institution(id) ON DELETE RESTRICT,
  printed_name TEXT,
  printed_title TEXT,
  printed_position TEXT,
  printed_unit TEXT,
  printed_institution TEXT,
  printed_country TEXT,
  printed_at TEXT,
  rank INTEGER NOT NULL DEFAULT 0,
  note TEXT
);

CREATE UNIQUE INDEX participation_uid ON participation (uid);

CREATE INDEX participation_event_id ON participation (event_id);

CREATE INDEX participation_person_id ON participation (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX participation_institution_id ON participation (institution_id)
  WHERE institution_id IS NOT NULL;

CREATE INDEX participation_nominated_by_id ON participation (nominated_by_id)
  WHERE nominated_by_id IS NOT NULL;

CREATE TABLE session_role (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  participation_id INTEGER NOT NULL REFERENCES participation(id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  rank INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX session_role_session_id ON session_role (session_id);

CREATE INDEX session_role_participation_id ON session_role (participation_id);

CREATE TABLE mailing_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  name TEXT NOT NULL,
  purpose TEXT,
  kind TEXT NOT NULL,
  created_at TEXT NOT NULL
, query TEXT);

CREATE UNIQUE INDEX mailing_list_uid ON mailing_list (uid);

CREATE UNIQUE INDEX mailing_list_name ON mailing_list (name);

CREATE TABLE list_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mailing_list_id INTEGER NOT NULL REFERENCES mailing_list(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
  contact_point_id INTEGER REFERENCES contact_point(id) ON DELETE RESTRICT
);

CREATE INDEX list_member_person_id ON list_member (person_id);

CREATE INDEX list_member_contact_point_id ON list_member (contact_point_id)
  WHERE contact_point_id IS NOT NULL;

CREATE UNIQUE INDEX list_member_mailing_list_id_person_id ON list_member (mailing_list_id, person_id);

CREATE TABLE import_profile (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signature TEXT NOT NULL,
  name TEXT,
  columns TEXT NOT NULL
);

CREATE UNIQUE INDEX import_profile_signature ON import_profile (signature);

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  container TEXT NOT NULL,
  event_id INTEGER REFERENCES event(id) ON DELETE RESTRICT,
  session_id INTEGER REFERENCES session(id) ON DELETE RESTRICT,
  columns TEXT NOT NULL,
  counts TEXT NOT NULL,
  applied_at TEXT NOT NULL
);

CREATE UNIQUE INDEX import_batch_uid ON import_batch (uid);

CREATE INDEX import_batch_sha256 ON import_batch (sha256);

CREATE INDEX import_batch_event_id ON import_batch (event_id) WHERE event_id IS NOT NULL;

CREATE INDEX import_batch_session_id ON import_batch (session_id) WHERE session_id IS NOT NULL;

CREATE TABLE import_row (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES import_batch(id) ON DELETE CASCADE,
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL DEFAULT 0,
  slot INTEGER NOT NULL DEFAULT 1,
  raw TEXT NOT NULL,
  draft TEXT,
  verdict TEXT NOT NULL,
  skipped_because TEXT,
  candidates TEXT,
  problems TEXT,
  fingerprint TEXT,
  decision TEXT,
  decided_at TEXT,
  person_id INTEGER REFERENCES person(id) ON DELETE RESTRICT
);

CREATE INDEX import_row_batch_id ON import_row (batch_id);

CREATE INDEX import_row_fingerprint ON import_row (fingerprint) WHERE fingerprint IS NOT NULL;

CREATE INDEX import_row_person_id ON import_row (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE match_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  left_key TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  verdict TEXT NOT NULL,
  decided_at TEXT NOT NULL
);

CREATE INDEX match_decision_left_key ON match_decision (left_key);

CREATE INDEX match_decision_person_id ON match_decision (person_id);

CREATE TABLE vocabulary (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  domain TEXT NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  rank INTEGER NOT NULL DEFAULT 0,
  is_active INTEGER NOT NULL DEFAULT 1,
  extra TEXT
);

CREATE UNIQUE INDEX vocabulary_domain_code ON vocabulary (domain, code);

CREATE TABLE change_set (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  params TEXT,
  reverses INTEGER,
  reversed_by INTEGER
, counts TEXT);

CREATE TABLE change_item (
  id INTEGER PRIMARY KEY,
  change_set_id INTEGER NOT NULL REFERENCES change_set(id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  target_id INTEGER NOT NULL,
  last_target_id INTEGER,
  action TEXT NOT NULL,
  before TEXT,
  after TEXT
, of_person INTEGER, of_institution INTEGER);

CREATE INDEX change_item_change_set_id ON change_item (change_set_id);

CREATE INDEX change_item_table_name_target_id ON change_item (table_name, target_id);

CREATE INDEX change_item_last_target_id ON change_item (table_name, last_target_id)
  WHERE last_target_id IS NOT NULL;

CREATE TABLE meta (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  value TEXT
);

CREATE UNIQUE INDEX meta_name ON meta (name);

CREATE TABLE person_line (
  person_id INTEGER PRIMARY KEY,
  sort_key TEXT NOT NULL,
  name TEXT NOT NULL,
  titles TEXT,
  native_name TEXT,
  position TEXT,
  unit TEXT,
  institution TEXT,
  country TEXT,
  email TEXT,
  phone TEXT,
  folded TEXT NOT NULL
);

CREATE INDEX person_line_sort_key ON person_line (sort_key);

CREATE INDEX person_line_by_id ON person_line (person_id, sort_key);

CREATE TABLE institution_line (
  institution_id INTEGER PRIMARY KEY,
  sort_key TEXT NOT NULL,
  name TEXT NOT NULL,
  acronym TEXT,
  native_name TEXT,
  type TEXT,
  country TEXT,
  folded TEXT NOT NULL
);

CREATE INDEX institution_line_sort_key ON institution_line (sort_key);

CREATE INDEX institution_line_by_id ON institution_line (institution_id, sort_key);

CREATE VIRTUAL TABLE person_index USING fts5(tokens, content='', detail=none, columnsize=0, prefix='3', tokenize='ascii');

CREATE VIRTUAL TABLE institution_index USING fts5(tokens, content='', detail=none, columnsize=0, prefix='3', tokenize='ascii');

CREATE TABLE person_word (id INTEGER PRIMARY KEY, words TEXT NOT NULL);

CREATE TABLE institution_word (id INTEGER PRIMARY KEY, words TEXT NOT NULL);

CREATE TABLE institution_relation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  institution_id INTEGER NOT NULL REFERENCES institution(id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES institution(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL
);

CREATE INDEX institution_relation_other_id ON institution_relation (other_id);

CREATE UNIQUE INDEX institution_relation_institution_id_other_id_kind
  ON institution_relation (institution_id, other_id, kind);

CREATE TABLE duplicate_pair (
  id INTEGER PRIMARY KEY,
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  score REAL NOT NULL,
  why TEXT NOT NULL
);

CREATE UNIQUE INDEX duplicate_pair_a_b ON duplicate_pair (a, b);

CREATE INDEX duplicate_pair_b ON duplicate_pair (b);

CREATE TABLE postal_address (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER REFERENCES person(id) ON DELETE CASCADE,
  institution_id INTEGER REFERENCES institution(id) ON DELETE CASCADE,
  affiliation_id INTEGER REFERENCES affiliation(id) ON DELETE CASCADE,
  label TEXT,
  printed TEXT NOT NULL,
  street TEXT,
  district TEXT,
  city TEXT,
  postcode TEXT,
  country TEXT,
  CHECK ((person_id IS NOT NULL) + (institution_id IS NOT NULL) + (affiliation_id IS NOT NULL) = 1)
);

CREATE INDEX postal_address_person_id ON postal_address (person_id)
  WHERE person_id IS NOT NULL;

CREATE INDEX postal_address_institution_id ON postal_address (institution_id)
  WHERE institution_id IS NOT NULL;

CREATE INDEX postal_address_affiliation_id ON postal_address (affiliation_id)
  WHERE affiliation_id IS NOT NULL;

CREATE TABLE person_photo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  jpeg TEXT NOT NULL
);

CREATE INDEX person_photo_person_id ON person_photo (person_id);

CREATE INDEX change_item_of_person ON change_item (of_person) WHERE of_person IS NOT NULL;

CREATE INDEX change_item_of_institution ON change_item (of_institution)
  WHERE of_institution IS NOT NULL;

