package dev.onrecord.organization;

/** The kinds of organizations. */
public enum OrganizationKind {
  COMPANY,
  NONPROFIT,
  PUBLISHER,
  GOVERNMENT,
  OTHER
}
