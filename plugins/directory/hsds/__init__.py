"""Takes in HSDS 3 tabular packages: reads, maps, compares, writes, reports."""
