"""Whether the portal and what it leans on are well: for probes, and for staff."""
