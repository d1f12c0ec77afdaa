"""Whether everybody can read a workbook: what is checked, and what is found."""
