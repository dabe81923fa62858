package dev.onrecord.statement.entity;

/** The kinds of occasions on which something is said. */
public enum Medium {
  SOCIAL_POST,
  INTERVIEW,
  BLOG,
  SPEECH,
  PRESS_RELEASE,
  PAPER,
  TESTIMONY,
  OTHER
}
