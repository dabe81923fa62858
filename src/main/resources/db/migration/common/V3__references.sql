-- After the indexes: H2 makes one of its own for each reference that has none yet.
alter table subject add constraint subject_developer foreign key (developer_id) references subject (id);
alter table subject_alias add constraint alias_subject foreign key (subject_id) references subject (id);
alter table subject_link add constraint link_subject foreign key (subject_id) references subject (id);
alter table subject_name add constraint name_subject foreign key (subject_id) references subject (id);
alter table affiliation add constraint affiliation_person foreign key (person_id) references subject (id);
alter table affiliation add constraint affiliation_organization foreign key (organization_id) references subject (id);
alter table source add constraint source_publisher foreign key (publisher_id) references subject (id);
alter table statement add constraint statement_speaker foreign key (speaker_id) references subject (id);
alter table statement add constraint statement_reply_to foreign key (reply_to_id) references statement (id);
alter table statement add constraint statement_reply_speaker foreign key (reply_speaker_id) references subject (id);
alter table statement_about add constraint about_statement foreign key (statement_id) references statement (id);
alter table statement_about add constraint about_subject foreign key (subject_id) references subject (id);
alter table appearance add constraint appearance_statement foreign key (statement_id) references statement (id);
alter table appearance add constraint appearance_source foreign key (source_id) references source (id);
