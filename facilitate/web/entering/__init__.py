"""How people come in, by a code, a neighbour or the code of a stage, and in which language."""
