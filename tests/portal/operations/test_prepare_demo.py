"""Preparing the demo belongs to the demo."""

from django.core.management import CommandError, call_command

import pytest


def test_a_citys_own_portal_is_not_turned_into_a_demo(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="for the demo only"):
        call_command("prepare_demo")
