package dev.onrecord.statement.entity;

import dev.onrecord.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** An occurrence of a statement in a source. */
@Embeddable
public record Appearance(
    @ManyToOne(fetch = FetchType.LAZY) Source source,
    @Column(name = "is_primary") boolean primary,
    Selector selector) {}
