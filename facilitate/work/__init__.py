"""Work handed to processes of their own, so that the server's stays with the phones. It knows nothing of what is
done there."""
