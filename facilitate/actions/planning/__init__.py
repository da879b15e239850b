"""The agenda of a workshop and the agendas that a host keeps."""
