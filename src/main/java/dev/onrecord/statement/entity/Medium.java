package dev.onrecord.statement.entity;

/** The kind of occasion on which something was said. */
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
