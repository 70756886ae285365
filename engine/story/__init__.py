"""Stories: what a narrator is, its limits, and the narrators there are."""
