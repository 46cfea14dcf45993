"""The city's own record: name, region, emergency numbers, contacts, logo."""
