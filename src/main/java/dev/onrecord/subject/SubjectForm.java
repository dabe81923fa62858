package dev.onrecord.subject;

import dev.onrecord.item.ItemForm;
import java.util.List;

/** The fields common to all subjects in the import format. */
public interface SubjectForm extends ItemForm {

  String slug();

  String name();

  List<String> aliases();

  String description();

  String wikidataId();

  List<Link> links();
}
