package dev.onrecord.subject;

import dev.onrecord.item.ItemForm;
import java.util.List;

/** What all subjects share in the import format. */
public interface SubjectForm extends ItemForm {

  String slug();

  String name();

  List<String> aliases();

  String description();

  String wikidataId();

  List<Link> links();
}
