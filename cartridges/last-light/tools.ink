// Functions only.

=== function player_count()
~ return 1

=== function player_name(n)
~ return "somebody"

=== function crown_holder()
~ return ""

=== function character_name(player)
~ return player

// Called by the machine before each turn, once for every press; kept short. It keeps up to five texts:
// how many pressed each (the fourth and fifth together), who was first and who was last.
=== function on_press(player, choice)
{
- choice == c_a:
    ~ n_a++
    ~ q_a = player
- choice == c_b:
    ~ n_b++
    ~ q_b = player
- c_b:
    {
    - choice == c_c:
        ~ n_c++
        ~ q_c = player
    - choice == c_d:
        ~ n_d++
        ~ q_d = player
    - c_d:
        ~ n_d++
        { c_e == "":
            ~ c_e = choice
            ~ p_e = player
        }
        { choice == c_e:
            ~ q_e = player
        }
    - c_c:
        ~ c_d = choice
        ~ n_d = 1
        ~ p_d = player
        ~ q_d = player
    - else:
        ~ c_c = choice
        ~ n_c = 1
        ~ p_c = player
        ~ q_c = player
    }
- c_a:
    ~ c_b = choice
    ~ n_b = 1
    ~ p_b = player
    ~ q_b = player
- else:
    ~ c_a = choice
    ~ n_a = 1
    ~ p_a = player
    ~ q_a = player
}

// Who was the first, and who the last, to press this; "" when nobody did.
=== function first_of(choice)
{
- choice == c_a:
    ~ return p_a
- choice == c_b:
    ~ return p_b
- c_c:
    {
    - choice == c_c:
        ~ return p_c
    - choice == c_d:
        ~ return p_d
    - choice == c_e:
        ~ return p_e
    }
}
~ return none

=== function last_of(choice)
{
- choice == c_a:
    ~ return q_a
- choice == c_b:
    ~ return q_b
- c_c:
    {
    - choice == c_c:
        ~ return q_c
    - choice == c_d:
        ~ return q_d
    - choice == c_e:
        ~ return q_e
    }
}
~ return none

// Called by the choices of the scenes that want to know who pressed what.
=== function heard_landing()
~ temp p = last_of("Turn back while the ebb will carry you")
{ p:
    ~ quitter = p
}

=== function heard_door()
~ temp p = last_of("Take Birrell's boots in out of the wet")
{ p:
    ~ boots_by = p
}

=== function heard_lamp()
~ temp p = last_of("Dip the tank before you light it")
{ p:
    ~ dipper = p
}

=== function heard_dark()
~ temp p = last_of("Go down to it. It sounds hurt")
{ p:
    ~ walker = p
}
{ marked == "":
    ~ marked = first_of("Answer it with your name")
}
{ sleeve == "":
    ~ sleeve = first_of("Take hold of the nearest sleeve")
}

=== function heard_coat()
~ temp p = last_of("Orla Finch")
{ p:
    ~ rememberer = p
}

=== function heard_double()
~ temp p = last_of("Throw the wet one out")
{ p:
    ~ thrower = p
}

=== function heard_muster()
~ temp p = last_of("Answer 'Here' in the boy's place")
{ p:
    ~ liar = p
}

=== function heard_claim()
~ temp p = last_of("Birrell, Sayle and Finch")
{ p:
    ~ namer = p
}
~ p = last_of("Birrell, Sayle, Finch and Marrack")
{ p:
    ~ namer_all = p
}

// Who went to look where.
=== function heard_pick()
~ s_log = none
~ s_tam = none
~ s_jamb = none
~ s_oil = none
~ s_thole = none
~ s_sayle = none
~ s_shaft = none
{ c_a:
    ~ looked(c_a, q_a)
}
{ c_b:
    ~ looked(c_b, q_b)
    { c_c:
        ~ looked(c_c, q_c)
        { c_d:
            ~ looked(c_d, q_d)
            { c_e:
                ~ looked(c_e, q_e)
            }
        }
    }
}

=== function looked(choice, player)
{ choice:
- "Read the station log":
    ~ s_log = player
- "Read Birrell's letters":
    ~ s_tam = player
- "Study the marks on the door post":
    ~ s_jamb = player
- "Sit with Thole":
    ~ s_thole = player
- "Dip the oil drums":
    ~ s_oil = player
- "Search Sayle's bunk":
    ~ s_sayle = player
- "Open the weight shaft":
    ~ s_shaft = player
}

// Called by every scene once it has read the counters.
=== function fresh()
~ turns++
{ c_b:
    { lone == "" && n_c == 0 && n_a + n_b >= 3:
        {
        - n_b == 1:
            ~ lone = p_b
        - n_a == 1:
            ~ lone = p_a
        }
    }
    ~ c_b = none
    ~ n_b = 0
    ~ c_c = none
    ~ n_c = 0
    ~ c_d = none
    ~ n_d = 0
    ~ c_e = none
}
~ c_a = none
~ n_a = 0

// How many pressed.
=== function pressed()
~ return n_a + n_b + n_c + n_d

// No choice had more than half of the presses.
=== function divided()
~ temp top = n_a
{ n_b > top:
    ~ top = n_b
}
{ n_c > top:
    ~ top = n_c
}
~ temp all = pressed()
~ return all >= 2 && top * 2 <= all

// Two or more pressed, and all pressed the same.
=== function as_one()
~ return n_a >= 2 && n_b == 0

// Everybody who rowed out and is still here. Thole is never in it.
=== function crew()
~ return player_count() + finch + marrack

// Whoever signed for the relief.
=== function lead()
{ crown_holder() == "":
    ~ return player_name(1)
}
~ return crown_holder()

=== function last_name()
~ return player_name(player_count())

=== function anyone()
~ return player_name(RANDOM(1, player_count()))

=== function roll()
~ temp n = player_count()
{
- n == 1:
    ~ return player_name(1)
- n == 2:
    ~ return player_name(1) + " and " + player_name(2)
- n == 3:
    ~ return player_name(1) + ", " + player_name(2) + " and " + player_name(3)
- n == 4:
    ~ return player_name(1) + ", " + player_name(2) + ", " + player_name(3) + " and " + player_name(4)
}
~ return player_name(1) + ", " + player_name(2) + ", " + player_name(3) + " and " + words(n - 3) + " more"

=== function units(n)
{ n:
- 0:
    ~ return "none"
- 1:
    ~ return "one"
- 2:
    ~ return "two"
- 3:
    ~ return "three"
- 4:
    ~ return "four"
- 5:
    ~ return "five"
- 6:
    ~ return "six"
- 7:
    ~ return "seven"
- 8:
    ~ return "eight"
- 9:
    ~ return "nine"
- 10:
    ~ return "ten"
- 11:
    ~ return "eleven"
- 12:
    ~ return "twelve"
- 13:
    ~ return "thirteen"
- 14:
    ~ return "fourteen"
- 15:
    ~ return "fifteen"
- 16:
    ~ return "sixteen"
- 17:
    ~ return "seventeen"
- 18:
    ~ return "eighteen"
- 19:
    ~ return "nineteen"
}
~ return "many"

=== function tens(n)
{ n:
- 2:
    ~ return "twenty"
- 3:
    ~ return "thirty"
- 4:
    ~ return "forty"
- 5:
    ~ return "fifty"
- 6:
    ~ return "sixty"
- 7:
    ~ return "seventy"
- 8:
    ~ return "eighty"
}
~ return "ninety"

=== function words(n)
{
- n < 20:
    ~ return units(n)
- n > 99:
    ~ return n
- n mod 10 == 0:
    ~ return tens(INT(n / 10))
}
~ return tens(INT(n / 10)) + "-" + units(n mod 10)

// How much oil, in a clause.
=== function oil_left()
{
- oil <= 0:
    ~ return "no oil left at all"
- oil == 1:
    ~ return "one can of oil left"
}
~ return words(oil) + " cans of oil left"

// The same number, to begin a sentence.
=== function cap(n)
{
- n > 99:
    ~ return n
- n >= 20 && n mod 10 == 0:
    ~ return cap_tens(INT(n / 10))
- n >= 20:
    ~ return cap_tens(INT(n / 10)) + "-" + units(n mod 10)
}
{ n:
- 1:
    ~ return "One"
- 2:
    ~ return "Two"
- 3:
    ~ return "Three"
- 4:
    ~ return "Four"
- 5:
    ~ return "Five"
- 6:
    ~ return "Six"
- 7:
    ~ return "Seven"
- 8:
    ~ return "Eight"
- 9:
    ~ return "Nine"
- 10:
    ~ return "Ten"
- 11:
    ~ return "Eleven"
- 12:
    ~ return "Twelve"
- 13:
    ~ return "Thirteen"
- 14:
    ~ return "Fourteen"
- 15:
    ~ return "Fifteen"
- 16:
    ~ return "Sixteen"
- 17:
    ~ return "Seventeen"
- 18:
    ~ return "Eighteen"
- 19:
    ~ return "Nineteen"
}
~ return "None"

=== function cap_tens(n)
{ n:
- 2:
    ~ return "Twenty"
- 3:
    ~ return "Thirty"
- 4:
    ~ return "Forty"
- 5:
    ~ return "Fifty"
- 6:
    ~ return "Sixty"
- 7:
    ~ return "Seventy"
- 8:
    ~ return "Eighty"
}
~ return "Ninety"
