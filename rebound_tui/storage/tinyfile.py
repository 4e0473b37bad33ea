"""One file of the diary as a TinyDB."""

from tinydb import TinyDB
from tinydb.table import Document, Table

from rebound_tui.storage.datafile import Doc, FileStorage


class DocumentTable(Table):
    """A table whose ids are our own random texts."""

    document_id_class = str  # type: ignore[assignment]

    def put(self, documents: dict[str, Doc]) -> None:
        """Add these documents, or put them in the place of those with the same id."""
        self.remove(doc_ids=[key for key in documents if self.contains(doc_id=key)])  # type: ignore[arg-type, misc]
        self.insert_multiple(Document(doc, doc_id) for doc_id, doc in documents.items())  # type: ignore[arg-type]


class File(TinyDB):
    """One file of the diary, as a TinyDB."""

    table_class = DocumentTable

    def __init__(self, storage: FileStorage) -> None:
        super().__init__(storage=lambda: storage)

    def put(self, table: str, documents: dict[str, Doc]) -> None:
        """Add these documents to a table, or put them in the place of those with the same id."""
        target = self.table(table)
        assert isinstance(target, DocumentTable)
        target.put(documents)
