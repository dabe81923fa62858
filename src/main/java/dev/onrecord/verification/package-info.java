/**
 * The verification of the record: whether the log is whole, whether every item is what its newest
 * entry says, and whether the indexes have what the tables have (ADR 31).
 */
package dev.onrecord.verification;
