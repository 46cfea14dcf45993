"""Menus and breadcrumbs in templates."""
