"""What a user can do, one verb a function. Both front ends call these; a rule of the product is never written above them."""
