package dev.onrecord.subject;

import dev.onrecord.item.RecordForm;
import java.util.List;

/** What all subjects share in the import format. */
public interface SubjectForm extends RecordForm {

  String slug();

  String name();

  List<String> aliases();

  String description();

  String wikidataId();

  List<Link> links();
}
