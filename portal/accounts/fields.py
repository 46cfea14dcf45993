"""An e-mail address that is one address however it is typed."""

from typing import Any

from django.db import models


class LowerCaseEmailField(models.EmailField):
    """Stores and looks up addresses in lower case: ``Ana@`` and ``ana@`` are one."""

    def to_python(self, value: Any) -> str | None:
        value = super().to_python(value)
        return value if value is None else value.strip().lower()

    def get_prep_value(self, value: Any) -> str | None:
        value = super().get_prep_value(value)
        return value if value is None else value.lower()

    def pre_save(self, model_instance: models.Model, add: bool) -> str | None:
        value = self.to_python(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value
