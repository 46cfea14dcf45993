"""The Languages screen in Wagtail's settings."""
