/**
 * Backups, and the checkpoint beside the database, which reveals a database that is empty, older
 * than it was, or another one (ADR 30).
 */
package dev.onrecord.backup;
