-- Sources that nothing published reports yet, which only editors are shown. What is there was public from the start, and stays so.
alter table source add column draft boolean default false not null;
