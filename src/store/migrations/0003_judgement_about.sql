-- Every report a judgement is about: that of its own anchor, and those it puts together with it or takes apart from it. An
-- undoing is about what it undoes.
create table judgement_about (
  report text not null,
  judgement text not null references judgement (id) on delete cascade,
  primary key (report, judgement)
);
insert into judgement_about (report, judgement) select report, id from judgement where report is not null;
create index judgement_kind on judgement (kind, seq);
