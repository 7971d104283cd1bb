"""A library on a PostgreSQL server: for many readers, whose rights the server keeps.

`schema` makes its tables, `pushing` fills them from a folder, and `library` reads them: that needs
nothing but SELECT. The extra `postgres` brings psycopg, which is loaded when it is needed.
"""
