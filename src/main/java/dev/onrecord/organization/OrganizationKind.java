package dev.onrecord.organization;

/** What kind of organization it is. */
public enum OrganizationKind {
  COMPANY,
  NONPROFIT,
  PUBLISHER,
  GOVERNMENT,
  OTHER
}
